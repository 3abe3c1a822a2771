import type { Pseudonyms } from './pseudonyms.js';

/** An NPI (10 digits): the invented one begins alike, and has a right check digit exactly when the real one has. */
export function inventNpi(npi: string, pseudonyms: Pseudonyms): string {
  if (!/^\d{10}$/.test(npi)) return pseudonyms.id(npi);
  const body = npi[0]! + pseudonyms.id(npi.slice(1, 9));
  return body + checked(npi, body, npiDigit);
}

/** A routing number of a bank (9 digits), likewise. */
export function inventRouting(routing: string, pseudonyms: Pseudonyms): string {
  if (!/^\d{9}$/.test(routing)) return pseudonyms.id(routing);
  const body = pseudonyms.id(routing.slice(0, 8));
  return body + checked(routing, body, routingDigit);
}

/** A wrong digit stays wrong by as much. */
function checked(real: string, body: string, digitFor: (body: string) => number): string {
  const wrongBy = Number(real.at(-1)) - digitFor(real.slice(0, -1));
  return String((digitFor(body) + wrongBy + 10) % 10);
}

/** Luhn with the prefix 80840, which adds 24. */
function npiDigit(body: string): number {
  let sum = 24;
  for (let index = 0; index < body.length; index++) {
    const digit = Number(body[body.length - 1 - index]) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10;
}

/** Weights 3, 7, 1. */
function routingDigit(body: string): number {
  const sum = [...body].reduce((total, digit, n) => total + Number(digit) * [3, 7, 1][n % 3]!, 0);
  return (10 - (sum % 10)) % 10;
}

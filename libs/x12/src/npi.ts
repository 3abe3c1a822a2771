/**
 * Checks a National Provider Identifier: ten digits, the first 1 or 2, and the Luhn check digit over the number with the
 * prefix 80840.
 */
export function checkNpi(npi: string): boolean {
  if (!/^[12]\d{9}$/.test(npi)) return false;
  // 24 is what the prefix 80840 adds to the Luhn sum.
  let sum = 24;
  for (let index = 0; index < 10; index++) {
    let digit = npi.charCodeAt(index) - 48;
    if (index % 2 === 0) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

/** As `checkNpi`, of ten bytes. */
export function checkNpiBytes(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start]!;
  if (first !== 49 && first !== 50) return false;
  let sum = 24;
  for (let index = 0; index < 10; index++) {
    let digit = bytes[start + index]! - 48;
    if (digit < 0 || digit > 9) return false;
    if (index % 2 === 0) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

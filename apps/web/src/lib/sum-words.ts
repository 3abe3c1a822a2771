import { money } from './money';

export interface Sum {
  billedCents: number;
  adjustedCents: number;
  statedCents: number;
}

/**
 * A sum of a remittance in words: `145.00 billed − 56.70 adjusted = 88.30, file says 88.20`.
 * `names` says what is added up and who states the result.
 */
export function sumWords(
  { billedCents, adjustedCents, statedCents }: Sum,
  names: { billed: string; stated: string } = { billed: 'billed', stated: 'file says' },
): string {
  const plain = (cents: number) => money(cents).replace('$', '');
  // A negative adjustment raises the payment.
  const adjusted =
    adjustedCents < 0 ? `+ ${plain(-adjustedCents)} raised` : `− ${plain(adjustedCents)} adjusted`;
  return `${plain(billedCents)} ${names.billed} ${adjusted} = ${plain(billedCents - adjustedCents)}, ${names.stated} ${plain(statedCents)}`;
}

/** The payer that had a claim before its coverage named another one: `{ payerId, frequency, payerClaimNumber }`. */
export const earlierPayer = 'alter table claim add column earlier_payer jsonb;';

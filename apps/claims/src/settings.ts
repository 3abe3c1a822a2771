import { z } from 'zod';

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use HH:MM.');

/** Settings of the service. */
export const ClaimsSettings = z.object({
  /** Base address of the clearinghouse; without it claims stay prepared and files come by upload only. */
  clearinghouseUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Wall-clock times of a practice at which its ready claims leave. */
  submitTimes: z.array(Time).min(1).default(['12:00', '18:00']),
  /** How often each practice's mailbox is looked at. */
  collectMinutes: z.coerce.number().int().min(1).max(1_440).default(15),
  /** What a biller may write off without a manager, cents. */
  writeOffLimitCents: z.coerce.number().int().nonnegative().default(10_000),
});
export type ClaimsSettings = z.output<typeof ClaimsSettings>;

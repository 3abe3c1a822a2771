import { z } from 'zod';

export const RemittanceSettings = z.object({
  /** Base address of the clearinghouse; without it nothing is collected and files come by upload only. */
  clearinghouseUrl: z.url().optional(),
  /** How often each practice's mailbox is looked at for remittances. */
  collectMinutes: z.coerce.number().int().min(1).max(1_440).default(15),
  /** How long an upload waits for its outcome before it answers without. */
  uploadWaitMs: z.coerce.number().int().min(0).max(30_000).default(3_000),
});
export type RemittanceSettings = z.output<typeof RemittanceSettings>;

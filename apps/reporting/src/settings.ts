import { z } from 'zod';

export const ReportingSettings = z.object({
  /** Where the nightly report goes unless a practice says otherwise: the administrator. Empty: nobody is mailed. */
  reportRecipients: z.array(z.email()).default([]),
  /** `smtp://…`; without it mail is kept and shown on screen. Holds a password: never shown or logged. */
  smtpUrl: z.string().optional(),
  mailFrom: z.string().default('millrace@example.com'),
});
export type ReportingSettings = z.output<typeof ReportingSettings>;

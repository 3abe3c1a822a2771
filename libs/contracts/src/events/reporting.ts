import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { Id, LocalDate } from '../values.js';

export const ReportDelivered = defineEvent({
  type: 'reporting.report-delivered',
  version: 1,
  topic: 'millrace.reporting',
  webhook: true,
  key: (d) => `report:${d.reportId}`,
  summary: 'The billing report of a day was rendered and sent.',
  data: z.object({
    reportId: Id,
    kind: z.enum(['daily-billing']),
    day: LocalDate,
    recipients: z.int(),
  }),
  example: { reportId: 1, kind: 'daily-billing', day: '2026-11-23', recipients: 1 },
});

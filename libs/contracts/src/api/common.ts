import { z } from 'zod';

/** RFC 9457 problem details, the shape of every error answer. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** The roles of a practice's people; `service` is an API key's. */
export const Role = z.enum(['front-desk', 'biller', 'manager', 'administrator', 'service']);
export type Role = z.infer<typeof Role>;

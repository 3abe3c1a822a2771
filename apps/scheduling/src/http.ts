import { z } from 'zod';

/** What a schema gives: the type of a parsed body, query or parameter. */
export type Parsed<S extends z.ZodType> = z.output<S>;

/** Who may do what: see, work at the front desk, set up the practice's hours. API keys may all of it. */
export const READERS = ['front-desk', 'biller', 'manager', 'administrator', 'service'] as const;
export const DESK = ['front-desk', 'administrator', 'service'] as const;
export const MANAGERS = ['manager', 'administrator', 'service'] as const;
export const DESK_AND_MANAGERS = ['front-desk', ...MANAGERS] as const;

export const IdParam = z.object({ id: z.coerce.number().int().positive() });

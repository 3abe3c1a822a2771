import { z } from 'zod';

/** An id in a path: `@Param('id', { schema: IdParam }) id: number`. */
export const IdParam = z.coerce.number().int().positive();

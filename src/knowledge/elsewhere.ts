import { z } from 'zod';

const names = z.array(z.string().trim().min(1)).min(1);
const inBoth = z.strictObject({ en: names, zh: names });

/** `knowledge/elsewhere.yml`: things that break too and are none of ours, and what shows that ours are meant. */
export const elsewhereSchema = z.strictObject({ things: inBoth, ours: inBoth });
export type Elsewhere = z.infer<typeof elsewhereSchema>;

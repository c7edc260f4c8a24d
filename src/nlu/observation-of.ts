import { z } from 'zod';
import { type Observations, OPTIONS } from '../knowledge/question.ts';

const observations = z.object({
  cards: z.enum(OPTIONS.cards).optional(),
  terminals: z.enum(OPTIONS.terminals).optional(),
  entry: z.enum(OPTIONS.entry).optional(),
  amount: z.enum(OPTIONS.amount).optional(),
  since: z.enum(OPTIONS.since).optional(),
  charged: z.enum(OPTIONS.charged).optional(),
  bank: z.enum(OPTIONS.bank).optional(),
  kind: z.enum(OPTIONS.kind).optional(),
});

/**
 * Options by question as observations; questions that observe nothing (`code`, `topic`) are left out.
 * Throws where an option is not one of its question's.
 */
export function observationOf(options: Readonly<Record<string, string>>): Observations {
  return observations.parse(options);
}

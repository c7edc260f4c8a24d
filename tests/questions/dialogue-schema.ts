import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { causeIds } from './catalogue-ids.ts';

const answer = z.string().trim().min(1);

// The questions that the contract lists, without `topic`, whose options differ from turn to turn.
const factsSchema = z.strictObject({
  code: answer,
  cards: answer,
  terminals: answer,
  entry: answer,
  amount: answer,
  since: answer,
  charged: answer,
  bank: answer,
  kind: answer,
});

const dialogueSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  language: z.enum(['en', 'zh', 'zh-Hant']),
  cause: z.enum([...causeIds]),
  opener: answer,
  facts: factsSchema,
});

export type Dialogue = Readonly<z.infer<typeof dialogueSchema>>;

/** Option ids of each question, from the contract; any other answer is the merchant's own words. */
export const OPTIONS = {
  code: ['not-sure'],
  cards: ['one-card', 'all-cards', 'one-brand', 'not-sure'],
  terminals: ['one-terminal', 'all-terminals', 'online', 'not-sure'],
  entry: ['chip', 'tap', 'swipe', 'keyed', 'scan', 'not-sure'],
  amount: ['any-amount', 'above-some-amount', 'not-sure'],
  since: ['just-now', 'after-a-change', 'long-idle', 'not-sure'],
  charged: ['charged', 'not-charged', 'not-sure'],
  bank: ['bank-saw-it', 'bank-did-not', 'not-sure'],
  kind: ['sale', 'refund', 'void', 'preauth', 'settlement', 'not-sure'],
} as const satisfies Readonly<Record<keyof Dialogue['facts'], readonly string[]>>;

/**
 * The held-back dialogues of dialogues.yml, in the order of the file.
 * @throws ZodError that names the dialogue's index and field where one has a wrong shape.
 */
export function readDialogues(): readonly Dialogue[] {
  const source = readFileSync(new URL('dialogues.yml', import.meta.url), 'utf8');
  return z.array(dialogueSchema).parse(parse(source));
}

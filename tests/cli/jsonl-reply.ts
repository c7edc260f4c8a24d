import { z } from 'zod';
import { REASONS } from '../../src/dialogue/decision.ts';
import { QUESTIONS } from '../../src/knowledge/question.ts';

const confidence = z.number().min(0).max(1);
const words = z.array(z.string()).min(1).optional();

/** What `ask --jsonl` promises for a line that it could read, and nothing beside it. */
const turn = z.strictObject({
  conversation: z.string(),
  language: z.enum(['en', 'zh', 'zh-Hant']),
  decision: z.enum(['answer', 'ask', 'escalate', 'relay', 'act', 'silent']),
  reason: z.enum(REASONS),
  topic: z.string().nullable(),
  confidence,
  ranking: z.array(z.strictObject({ topic: z.string(), confidence })).max(5),
  entities: z.strictObject({
    codes: z
      .array(z.strictObject({ scheme: z.string().nullable(), code: z.string() }))
      .min(1)
      .optional(),
    amounts: z
      .array(z.strictObject({ value: z.number(), currency: z.string().nullable() }))
      .min(1)
      .optional(),
    lastFour: words,
    brands: words,
    terminals: words,
    merchants: words,
    times: words,
    entryModes: words,
    providers: words,
    references: words,
  }),
  question: z
    .strictObject({
      id: z.enum(QUESTIONS),
      options: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    })
    .nullable(),
  masked: z.int().min(0),
  text: z.string().min(1).nullable(),
});

const reply = z.union([turn, z.strictObject({ error: z.string() })]);
export type Reply = z.infer<typeof turn>;

/** The lines of an output, each in the promised form. Throws where one is not. */
export function parseReplies(out: string): readonly z.infer<typeof reply>[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => reply.parse(JSON.parse(line)));
}

/** As `parseReplies`, for input in which every line can be read. */
export function parseTurns(out: string): readonly Reply[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => turn.parse(JSON.parse(line)));
}

import { z } from 'zod';
import { localText } from './text.ts';

/** The questions the desk may ask; contract with the outside, so the list is closed. */
export const QUESTIONS = [
  'code',
  'topic',
  'cards',
  'terminals',
  'entry',
  'amount',
  'since',
  'charged',
  'bank',
  'kind',
] as const;
export type QuestionId = (typeof QUESTIONS)[number];

/** The options of each question that splits causes. */
export const OPTIONS = {
  cards: ['one-card', 'all-cards', 'one-brand', 'not-sure'],
  terminals: ['one-terminal', 'all-terminals', 'online', 'not-sure'],
  entry: ['chip', 'tap', 'swipe', 'keyed', 'scan', 'not-sure'],
  amount: ['any-amount', 'above-some-amount', 'not-sure'],
  since: ['just-now', 'after-a-change', 'long-idle', 'not-sure'],
  charged: ['charged', 'not-charged', 'not-sure'],
  bank: ['bank-saw-it', 'bank-did-not', 'not-sure'],
  kind: ['sale', 'refund', 'void', 'preauth', 'settlement', 'not-sure'],
} as const;

/** A question whose answer is an observation about the failing payment. */
export type ObservationId = keyof typeof OPTIONS;
export const OBSERVATIONS = [
  'cards',
  'terminals',
  'entry',
  'amount',
  'since',
  'charged',
  'bank',
  'kind',
] as const satisfies readonly ObservationId[];

/** The option that says nothing. */
export const NOT_SURE = 'not-sure';

/** What a merchant told about the failing payment: at most one option a question. */
export type Observations = {
  readonly [Q in ObservationId]?: (typeof OPTIONS)[Q][number] | undefined;
};

/** The same as it is stored: every observation optional, nothing else. */
export const observationsSchema = z.strictObject({
  cards: z.enum(OPTIONS.cards).optional(),
  terminals: z.enum(OPTIONS.terminals).optional(),
  entry: z.enum(OPTIONS.entry).optional(),
  amount: z.enum(OPTIONS.amount).optional(),
  since: z.enum(OPTIONS.since).optional(),
  charged: z.enum(OPTIONS.charged).optional(),
  bank: z.enum(OPTIONS.bank).optional(),
  kind: z.enum(OPTIONS.kind).optional(),
});

/** One option as people write it: its button, and words in a free text that state it. */
const option = z.strictObject({
  label: localText(60, 30),
  cues: z.strictObject({
    en: z.array(z.string().trim().min(2)),
    zh: z.array(z.string().trim().min(1)),
  }),
});
export type QuestionOption = z.infer<typeof option>;

const ask = localText(280, 140);

function observation<Q extends ObservationId>(id: Q) {
  const options: readonly (typeof OPTIONS)[Q][number][] = OPTIONS[id];
  return z.strictObject({ ask, options: z.record(z.enum(options), option) });
}

/** `knowledge/questions.yml`. */
export const questionsSchema = z.strictObject({
  code: z.strictObject({ ask, options: z.record(z.enum([NOT_SURE]), option) }),
  topic: z.strictObject({ ask, options: z.record(z.enum(['neither']), option) }),
  cards: observation('cards'),
  terminals: observation('terminals'),
  entry: observation('entry'),
  amount: observation('amount'),
  since: observation('since'),
  charged: observation('charged'),
  bank: observation('bank'),
  kind: observation('kind'),
});
export type Questions = z.infer<typeof questionsSchema>;

import { z } from 'zod';
import { OPTIONS } from './question.ts';
import { localText } from './text.ts';

/** May the payment be run again. */
export const RETRY_VERDICTS = ['never', 'after-fix', 'later', 'other-card', 'check-first'] as const;
export type RetryVerdict = (typeof RETRY_VERDICTS)[number];

/** Who does a step. */
export const PARTIES = ['staff', 'cardholder', 'issuer', 'acquirer', 'vendor'] as const;
export type Party = (typeof PARTIES)[number];

/** Who may know the reason: `desk` means that the shared channel gets the neutral card. */
export const AUDIENCES = ['anyone', 'desk'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What to have at hand when calling. */
export const HAVE_READY = [
  'merchant',
  'terminal',
  'amount',
  'time',
  'code',
  'last-four',
  'brand',
  'entry-mode',
  'reference',
  'serial-number',
  'software-version',
  'order',
] as const;
export type HaveReady = (typeof HAVE_READY)[number];

/** How often a merchant with this cause would give each answer. */
export const FREQUENCIES = ['usual', 'possible', 'rare', 'never'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

const step = localText(220, 110).extend({ who: z.enum(PARTIES) });
export type Step = z.infer<typeof step>;

const retry = localText(150, 75).extend({ verdict: z.enum(RETRY_VERDICTS) });
export type Retry = z.infer<typeof retry>;

const codeReference = z.strictObject({ scheme: z.string().min(1), code: z.string().min(1) });

const frequency = z.enum(FREQUENCIES);
const signs = z.strictObject({
  cards: z.partialRecord(z.enum(OPTIONS.cards), frequency).optional(),
  terminals: z.partialRecord(z.enum(OPTIONS.terminals), frequency).optional(),
  entry: z.partialRecord(z.enum(OPTIONS.entry), frequency).optional(),
  amount: z.partialRecord(z.enum(OPTIONS.amount), frequency).optional(),
  since: z.partialRecord(z.enum(OPTIONS.since), frequency).optional(),
  charged: z.partialRecord(z.enum(OPTIONS.charged), frequency).optional(),
  bank: z.partialRecord(z.enum(OPTIONS.bank), frequency).optional(),
  kind: z.partialRecord(z.enum(OPTIONS.kind), frequency).optional(),
});
export type Signs = z.infer<typeof signs>;

/** Merchants err about what is in order: what they rule out keeps this share of its weight. */
export const RULED_OUT_SHARE = 0.05;

const phrases = z.array(z.string().trim().min(1)).min(1);

const shared = {
  title: localText(60, 24),
  audience: z.enum(AUDIENCES),
  have_ready: z.array(z.enum(HAVE_READY)).optional(),
  escalate_when: localText(180, 90).optional(),
  source: z.array(z.string().trim().min(1)).min(1),
  reviewed: z.iso.date(),
};

/** `knowledge/causes/<id>.yml`: why a payment fails, with how to recognise it and what to do. */
export const causeSchema = z.strictObject({
  ...shared,
  means: localText(240, 120),
  do: z.array(step).min(1).max(5),
  retry,
  say: localText(200, 100),
  codes: z.array(codeReference),
  signs,
  /** how merchants say that it is not this; "..." is a few words, "/" parts words of which any will do */
  ruled_out_by: z.strictObject({ en: phrases, zh: phrases }).optional(),
});
export type Cause = z.infer<typeof causeSchema>;

/** `knowledge/guides/<id>.yml`: a how-to or FAQ topic. */
export const guideSchema = z.strictObject({
  ...shared,
  answer: localText(240, 120),
  do: z.array(step).min(1).max(6),
  retry: retry.optional(),
  note: localText(180, 90).optional(),
});
export type Guide = z.infer<typeof guideSchema>;

/** An article of either kind. */
export type Article = ({ readonly kind: 'cause' } & Cause) | ({ readonly kind: 'guide' } & Guide);

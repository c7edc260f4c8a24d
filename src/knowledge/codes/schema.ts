import { z } from 'zod';
import { AUDIENCES, PARTIES, RETRY_VERDICTS } from '../article.ts';
import { localText } from '../text.ts';
import { TOPIC } from '../topic.ts';

/**
 * Where a code of a vocabulary is met: `host` is what a terminal prints or shows, `gateway` what a
 * provider's dashboard or interface gives, `advice` what stands beside a host code, `check` the
 * result letter or bit of an address, security-code or chip check.
 */
export const VOCABULARY_KINDS = ['host', 'gateway', 'advice', 'check'] as const;
export type VocabularyKind = (typeof VOCABULARY_KINDS)[number];

const causeKey = z.string().regex(/^[A-Z][A-Z_]*$/, 'upper-case words joined by underscores');

const entry = z.strictObject({
  /** as shown or returned, leading zeros included */
  code: z.string().min(1),
  /** the vocabulary's own name of it */
  name: z.string().trim().min(1),
  cause: causeKey,
  /** sources disagree on the meaning: say "likely", and show the note */
  contested: z.literal(true).optional(),
  note: localText(150, 80).optional(),
});
export type CodeEntry = z.infer<typeof entry>;

/** `knowledge/codes/<vocabulary>.yml`: one scheme's or provider's table of codes. */
export const vocabularySchema = z.strictObject({
  scheme: z.string().min(1),
  kind: z.enum(VOCABULARY_KINDS),
  /** the scheme that is read where this table has no entry: it lists only its differences */
  extends: z.string().min(1).optional(),
  /** how people name the vocabulary or its provider */
  wordings: z.array(z.string().trim().min(2)).min(1),
  sources: z.array(z.string().trim().min(1)).min(1),
  entries: z.array(entry).min(1),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

const codeCause = z
  .strictObject({
    /** a cause of the catalogue; for approvals the guide about codes, since they are no decline */
    topic: z.string().min(1),
    category: z.string().min(1),
    audience: z.enum(AUDIENCES),
    approval: z.literal(true).optional(),
    retry: z.enum(RETRY_VERDICTS),
    who: z.enum(PARTIES),
    title: localText(60, 24),
    means: localText(150, 80),
    fix: localText(180, 90),
  })
  .refine((cause) => (cause.approval === true) === (cause.topic === TOPIC.codeMeaning), {
    message: `an approval, and nothing else, has the topic ${TOPIC.codeMeaning}`,
    path: ['topic'],
  });
export type CodeCause = z.infer<typeof codeCause>;

/** `knowledge/codes/causes.yml`: what each cause key means, whoever's code it is. */
export const codeCausesSchema = z.record(causeKey, codeCause);
export type CodeCauses = z.infer<typeof codeCausesSchema>;

/** `knowledge/codes/wordings.yml`: what screens say in words, by cause key. */
export const wordingsSchema = z.record(
  causeKey,
  z.strictObject({
    en: z.array(z.string().trim().min(3)),
    zh: z.array(z.string().trim().min(2)),
  }),
);
export type Wordings = z.infer<typeof wordingsSchema>;

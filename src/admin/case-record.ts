import { z } from 'zod';
import { caseFactsSchema } from '../dialogue/case-facts.ts';
import { mask } from '../privacy/mask.ts';
import { type AuditEntry, CASE_STATUSES, type StoredCase, type TranscriptLine } from '../store.ts';

/** A case as the command line shows and exports it. Times are ISO 8601 in UTC; texts are masked. */
export const caseRecordSchema = z
  .strictObject({
    number: z.number(),
    status: z.enum(CASE_STATUSES),
    opened: z.string(),
    updated: z.string(),
    merchant: z.string(),
    user: z.string(),
    agent: z.string().nullable(),
    topic: z.string().nullable(),
    language: z.string(),
    reason: z.string().nullable(),
    /** how it ended, what it turned out to be, and when; null while it has not */
    outcome: z.string().nullable(),
    cause: z.string().nullable(),
    closed: z.string().nullable(),
    /** for our own people; empty for none */
    note: z.string(),
    question: z.string(),
    codes: z.array(z.string()).readonly(),
    facts: z.array(z.strictObject({ name: z.string(), value: z.string() })).readonly(),
    suspects: z.array(z.strictObject({ topic: z.string(), confidence: z.number() })).readonly(),
  })
  .readonly();
export type CaseRecord = z.infer<typeof caseRecordSchema>;

/** One case with all that was said and done. */
export const caseStorySchema = z
  .strictObject({
    record: caseRecordSchema,
    transcript: z
      .array(z.strictObject({ at: z.string(), who: z.string(), text: z.string() }))
      .readonly(),
    history: z
      .array(z.strictObject({ at: z.string(), actor: z.string(), action: z.string() }))
      .readonly(),
  })
  .readonly();
export type CaseStory = z.infer<typeof caseStorySchema>;

/** What is stored should be masked already; words that slipped through are masked here. */
export function toCaseRecord(stored: StoredCase): CaseRecord {
  const facts = factsOf(stored);
  return {
    number: stored.id,
    status: stored.status,
    opened: iso(stored.createdAt),
    updated: iso(stored.updatedAt),
    merchant: stored.merchantChannel,
    user: stored.merchantUser,
    agent: stored.assignee,
    topic: stored.topic,
    language: stored.language,
    reason: facts?.reason ?? null,
    ...toEnd(stored),
    question: masked(facts?.question ?? ''),
    codes: facts?.codes.map(({ code }) => code) ?? [],
    facts: facts?.facts.map(({ name, value }) => ({ name, value: masked(value) })) ?? [],
    suspects: facts?.suspects.map(({ topic, confidence }) => ({ topic, confidence })) ?? [],
  };
}

function toEnd({ closing }: StoredCase) {
  return {
    outcome: closing?.outcome ?? null,
    cause: closing?.cause ?? null,
    closed: closing ? iso(closing.at) : null,
    note: masked(closing?.note ?? ''),
  };
}

export function toCaseStory(
  stored: StoredCase,
  transcript: readonly TranscriptLine[],
  history: readonly AuditEntry[],
): CaseStory {
  return {
    record: toCaseRecord(stored),
    transcript: transcript.map(({ at, who, text }) => ({ at: iso(at), who, text: masked(text) })),
    history: history.map(({ at, actor, action }) => ({ at: iso(at), actor, action })),
  };
}

/** A case that another version wrote is still shown, without what only that version can read. */
function factsOf({ facts }: StoredCase) {
  return caseFactsSchema.safeParse(JSON.parse(facts)).data;
}

function masked(text: string): string {
  return mask(text).text;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

import { z } from 'zod';
import { RESOLVE_OUTCOMES } from '../cases/outcome.ts';
import { LANGUAGES } from '../knowledge/text.ts';

const language = z.enum(LANGUAGES);

/** Tells the merchant how their case was closed, and asks whether it is solved. */
export const closedNoticeSchema = z
  .strictObject({
    to: z.literal('merchant'),
    kind: z.literal('closed'),
    language,
    outcome: z.enum(RESOLVE_OUTCOMES),
  })
  .readonly();
export type ClosedNotice = z.infer<typeof closedNoticeSchema>;

/** Tells the merchant that their case is open again. */
export const reopenedNoticeSchema = z
  .strictObject({ to: z.literal('merchant'), kind: z.literal('reopened'), language })
  .readonly();

/** The same for our own people. `assignee`: who had the case and has it again; null for nobody. */
export const reopenedNoteSchema = z
  .strictObject({
    to: z.literal('desk'),
    kind: z.literal('reopened'),
    assignee: z.string().nullable(),
  })
  .readonly();

/** A case was given to somebody. */
export const assignedNoteSchema = z
  .strictObject({ to: z.literal('desk'), kind: z.literal('assigned'), assignee: z.string() })
  .readonly();

/** An agent's words for their colleagues; masked. */
export const internalNoteSchema = z
  .strictObject({ to: z.literal('desk'), kind: z.literal('note'), text: z.string() })
  .readonly();

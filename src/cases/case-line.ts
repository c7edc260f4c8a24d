import { z } from 'zod';

/** One line that the desk writes to its own people about a case. Ids and times, no words of anybody's. */
export const caseLineSchema = z.discriminatedUnion('kind', [
  /** tells those on duty of a new case, once */
  z.strictObject({ kind: z.literal('on-duty') }).readonly(),
  z
    .strictObject({
      kind: z.literal('reminder'),
      about: z.enum(['first-response', 'resolve']),
      level: z.enum(['soon', 'breach', 'escalated']),
      audience: z.enum(['assignee', 'channel', 'owner']),
      /** when the promise is or was due, epoch ms */
      dueAt: z.number().nullable(),
    })
    .readonly(),
  /** the claim of the user `from` is over: nobody has the case */
  z.strictObject({ kind: z.literal('claim-released'), from: z.string() }).readonly(),
  /** the merchant was told that the case will be closed at `closeAt`, epoch ms */
  z.strictObject({ kind: z.literal('close-notice'), closeAt: z.number() }).readonly(),
  z.strictObject({ kind: z.literal('closed-by-silence') }).readonly(),
  z.strictObject({ kind: z.literal('back-to-bot') }).readonly(),
]);
export type CaseLine = z.infer<typeof caseLineSchema>;

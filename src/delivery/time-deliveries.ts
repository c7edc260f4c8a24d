import { z } from 'zod';
import { caseLineSchema } from '../cases/case-line.ts';

/** A row in the future: the desk looks at a case then, or at a thread without one. */
const timer = z
  .strictObject({
    kind: z.literal('timer'),
    conversation: z.string(),
    /** null: the thread of the conversation, which an agent had taken over */
    case: z.number().nullable(),
  })
  .readonly();

/** A line for our own people: in the case's thread, or to the desk's owner alone. */
const caseLine = z
  .strictObject({ kind: z.literal('case-line'), case: z.number(), line: caseLineSchema })
  .readonly();

/** What the clock brings to the outbox. */
export const timeDeliveries = [timer, caseLine] as const;

import { z } from 'zod';
import { QUESTIONS } from '../../knowledge/question.ts';

/** Printable ASCII without spaces: an id of ours or Slack's, never words. */
const opaqueId = z.string().regex(/^[!-~]{1,200}$/);

/**
 * What a button or a modal carries, and gives back when it is pressed. It comes back from Slack's
 * history to every app in the channel, so it holds opaque ids only; who pressed is checked anew.
 * At most 1,300 characters as JSON, where Slack takes 2,000.
 */
export const buttonValueSchema = z
  .strictObject({
    v: z.literal(1),
    conversation: opaqueId,
    turn: opaqueId.optional(),
    question: z.enum(QUESTIONS).optional(),
    option: z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/)
      .optional(),
    case: z.int().positive().optional(),
  })
  .readonly();
export type ButtonValue = z.infer<typeof buttonValueSchema>;

/** Which conversation, turn and case a message's buttons belong to. */
export type ButtonRef = Pick<ButtonValue, 'conversation' | 'turn' | 'case'>;

/** `value` as the string of a button. Throws where an id is not opaque. */
export function encodeButtonValue(value: ButtonValue): string {
  return JSON.stringify(buttonValueSchema.parse(value));
}

/** What a button carries; null for one that is not ours, or of a version that is not read any more. */
export function decodeButtonValue(value: string | undefined): ButtonValue | null {
  const result = buttonValueSchema.safeParse(parseJson(value ?? ''));
  return result.success ? result.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so not a button of ours: the schema refuses null.
    return null;
  }
}

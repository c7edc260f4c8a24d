import { z } from 'zod';

/** A button of an answer or a question that a merchant pressed while people have the thread. */
export const pressedNoteSchema = z
  .strictObject({
    to: z.literal('desk'),
    kind: z.literal('pressed'),
    button: z.enum(['solved', 'still-failing', 'person', 'option']),
    /** in English: the title of the answer, or what was picked; null where neither is known */
    about: z.string().nullable(),
  })
  .readonly();
export type PressedNote = z.infer<typeof pressedNoteSchema>;

/** Why something for a merchant could not be said, or not in full. */
export const TROUBLES = [
  'archived',
  'not-a-member',
  'no-such-channel',
  'thread-gone',
  'refused',
  'details-hidden',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Something for a merchant's thread was not posted, or not as it was meant. */
export const troubleNoteSchema = z
  .strictObject({ to: z.literal('desk'), kind: z.literal('trouble'), why: z.enum(TROUBLES) })
  .readonly();

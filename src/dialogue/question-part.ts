import { z } from 'zod';

/** One of the messages whose words are taken together: its ts, and its words, masked. */
export const questionPartSchema = z
  .strictObject({ message: z.string(), text: z.string() })
  .readonly();
export type QuestionPart = z.infer<typeof questionPartSchema>;

/** `parts` with the words of one message replaced; null where it is none of them. */
export function withPart(
  parts: readonly QuestionPart[],
  message: string,
  text: string,
): readonly QuestionPart[] | null {
  if (!parts.some((part) => part.message === message)) return null;
  return parts.map((part) => (part.message === message ? { message, text } : part));
}

/** The words of all, as one text. */
export function wordsOf(parts: readonly QuestionPart[]): string {
  return parts.map(({ text }) => text).join('\n');
}

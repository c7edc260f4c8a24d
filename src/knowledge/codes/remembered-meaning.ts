import { z } from 'zod';
import type { CodeBook } from './code-book.ts';
import { oneMeaning } from './decode.ts';
import type { OneMeaning } from './decoded.ts';
import { meaningsOf } from './spelling.ts';

/** The meaning of a code or wording as it is kept with a conversation: ids only. */
export const rememberedMeaningSchema = z
  .strictObject({
    /** null for a wording */
    code: z.string().nullable(),
    scheme: z.string().nullable(),
    causeKeys: z.array(z.string()).readonly(),
    /** the vocabularies whose rows were read */
    schemes: z.array(z.string()).readonly(),
  })
  .readonly();
export type RememberedMeaning = z.infer<typeof rememberedMeaningSchema>;

/** What is kept of `meaning`. */
export function rememberMeaning(meaning: OneMeaning): RememberedMeaning {
  const { code, scheme, causeKeys, entries } = meaning;
  return { code, scheme, causeKeys, schemes: [...new Set(entries.map((entry) => entry.scheme))] };
}

/** The meaning again; null where the tables have changed so that it is in none of them any more. */
export function recallMeaning(
  book: CodeBook,
  { code, scheme, causeKeys, schemes }: RememberedMeaning,
): OneMeaning | null {
  if (causeKeys.length === 0 || causeKeys.some((key) => !Object.hasOwn(book.causes, key))) {
    return null;
  }
  const rows = code === null ? [] : meaningsOf(book, code);
  const entries = rows.filter(
    (entry) => causeKeys.includes(entry.cause) && schemes.includes(entry.scheme),
  );
  const gone = code !== null && entries.length === 0;
  return gone ? null : oneMeaning(book, code, scheme, causeKeys, entries);
}

import type { RetryVerdict } from '../article.ts';
import { candidatesFor } from './candidates.ts';
import type { CodeBook, CodeMeaning } from './code-book.ts';
import type { CodeInText, WordingInText } from './code-mention.ts';
import type { Candidate, Decoded, OneMeaning } from './decoded.ts';
import type { CodeCause } from './schema.ts';

/** The decline that gives no reason: what a confidential one is shown as. */
export const NEUTRAL_CAUSE_KEY = 'GENERIC';

// From the most to the least careful; where vocabularies differ, the most careful verdict holds.
const MOST_CAREFUL_FIRST = [
  'never',
  'check-first',
  'other-card',
  'after-fix',
  'later',
] as const satisfies readonly RetryVerdict[];

/**
 * What `mention` means, read in the vocabulary that the text names, else in `provider`'s, else in
 * every vocabulary it may come from. Where those agree on the topic there is one meaning; where
 * they do not, the provider has to be asked for: never guess.
 */
export function decode(
  book: CodeBook,
  mention: Pick<CodeInText, 'kind' | 'code' | 'scheme'> | Pick<WordingInText, 'kind' | 'causeKey'>,
  options: { readonly provider?: string | null } = {},
): Decoded {
  if (mention.kind === 'wording') {
    return oneMeaning(book, null, null, [mention.causeKey], []);
  }
  const { code, scheme } = mention;
  const { entries, read } = candidatesFor(book, code, scheme, options.provider ?? null);
  const groups = byTopic(book, entries);
  const [first, ...others] = groups;
  if (first === undefined) {
    return { kind: 'unknown', code };
  }
  if (others.length > 0) {
    return { kind: 'disagree', code, candidates: groups.map((group) => candidate(book, group)) };
  }
  return oneMeaning(book, code, read, causeKeysOf(first), first);
}

/** The facts of `key`. Throws where it is in no table, which validated content rules out. */
export function causeOf(book: CodeBook, key: string): CodeCause {
  const cause = book.causes[key];
  if (cause === undefined) {
    throw new Error(`The cause key ${key} is missing in knowledge/codes/causes.yml: add it.`);
  }
  return cause;
}

/** The meaning that `causeKeys` share; `entries` are the rows of the tables it was read from. */
export function oneMeaning(
  book: CodeBook,
  code: string | null,
  scheme: string | null,
  causeKeys: readonly string[],
  entries: readonly CodeMeaning[],
): OneMeaning {
  const causes = causeKeys.map((key) => causeOf(book, key));
  const [main = causeOf(book, NEUTRAL_CAUSE_KEY)] = causes;
  const audience = causes.some((cause) => cause.audience === 'desk') ? 'desk' : 'anyone';
  const retry = mostCareful(causes.map((cause) => cause.retry));
  const neutral = causeOf(book, NEUTRAL_CAUSE_KEY);
  return {
    kind: 'one',
    code,
    scheme,
    topic: main.topic,
    causeKeys,
    entries,
    contested: entries.some((entry) => entry.contested),
    approval: causes.every((cause) => cause.approval === true),
    audience,
    retry,
    who: main.who,
    shown:
      audience === 'desk' ? { retry: neutral.retry, who: neutral.who } : { retry, who: main.who },
  };
}

function mostCareful(verdicts: readonly RetryVerdict[]): RetryVerdict {
  return MOST_CAREFUL_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'check-first';
}

function candidate(book: CodeBook, entries: readonly CodeMeaning[]): Candidate {
  const causeKeys = causeKeysOf(entries);
  const causes = causeKeys.map((key) => causeOf(book, key));
  return {
    topic: causes[0]?.topic ?? '',
    causeKeys,
    schemes: [...new Set(entries.map(({ scheme }) => scheme))],
    audience: causes.some(({ audience }) => audience === 'desk') ? 'desk' : 'anyone',
  };
}

function byTopic(
  book: CodeBook,
  entries: readonly CodeMeaning[],
): readonly (readonly CodeMeaning[])[] {
  const groups = new Map<string, CodeMeaning[]>();
  for (const entry of entries) {
    const { topic } = causeOf(book, entry.cause);
    groups.set(topic, [...(groups.get(topic) ?? []), entry]);
  }
  return [...groups.values()];
}

function causeKeysOf(entries: readonly CodeMeaning[]): readonly string[] {
  return [...new Set(entries.map(({ cause }) => cause))];
}

/** A name and the ways in which people write it: the source of a pattern, read without case. */
export type Wording<Id extends string> = readonly [id: Id, pattern: string];

/** A name found in a text. */
export interface Named<Id extends string> {
  readonly id: Id;
  readonly start: number;
  readonly end: number;
}

/** Finds each name of a list in a text, in order of mention; of overlapping names the first. */
export function namesOf<Id extends string>(
  wordings: readonly Wording<Id>[],
): (text: string) => readonly Named<Id>[] {
  const patterns = wordings.map(([id, source]) => ({ id, pattern: new RegExp(source, 'gi') }));
  return (text) => {
    const found = patterns.flatMap(({ id, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({
        id,
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
    found.sort((a, b) => a.start - b.start);
    return found.filter((name, place) =>
      found.slice(Math.max(0, place - 8), place).every((other) => other.end <= name.start),
    );
  };
}

/** `words` as whole Latin words: "visa" but not "visas" nor "revisal". */
export function words(...forms: readonly string[]): string {
  return `(?<![a-z0-9])(?:${forms.join('|')})(?![a-z0-9])`;
}

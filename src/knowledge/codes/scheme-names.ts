import { fold } from './fold.ts';
import type { Vocabulary } from './schema.ts';

/** A vocabulary or provider named in a text, by offsets. */
export interface NamedScheme {
  readonly scheme: string;
  readonly start: number;
  readonly end: number;
}

/** How people name the vocabularies. */
export interface SchemeNames {
  /** by the name without spaces and punctuation */
  readonly byName: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

/** Reads the wordings of `vocabularies`; where two share one, the first keeps it. */
export function createSchemeNames(vocabularies: readonly Vocabulary[]): SchemeNames {
  const byName = new Map<string, string>();
  const wordings = new Set<string>();
  for (const { scheme, wordings: names } of vocabularies) {
    for (const name of [scheme, ...names]) {
      wordings.add(fold(name));
      const key = plainName(name);
      byName.set(key, byName.get(key) ?? scheme);
    }
  }
  const alternatives = [...wordings].sort((a, b) => b.length - a.length).map(alternative);
  return { byName, pattern: new RegExp(alternatives.join('|'), 'g') };
}

/** The scheme that `name` stands for ("unionpay", "微信支付", "Authorize.net"), or null. */
export function schemeByName(names: SchemeNames, name: string): string | null {
  return names.byName.get(plainName(name)) ?? null;
}

/** Every vocabulary named in `folded`, in order. */
export function namedSchemes(names: SchemeNames, folded: string): readonly NamedScheme[] {
  return [...folded.matchAll(names.pattern)].flatMap((match) => {
    const scheme = schemeByName(names, match[0]);
    return scheme === null
      ? []
      : [{ scheme, start: match.index, end: match.index + match[0].length }];
  });
}

function plainName(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Latin names stand as words of their own, Chinese ones anywhere. */
function alternative(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^[ -~]+$/.test(name) ? `(?<![a-z0-9_])${escaped}(?![a-z_])` : escaped;
}

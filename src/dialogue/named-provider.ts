import { fold } from '../knowledge/codes/fold.ts';
import { namedSchemes, type SchemeNames } from '../knowledge/codes/scheme-names.ts';
import type { Understanding } from '../nlu/understanding.ts';

/**
 * Whose codes they are, as the reply to that question says: a provider, or the bare name of a
 * vocabulary ("银联"), which elsewhere may as well be the brand of a card. Null where it names none.
 */
export function namedProvider(
  names: SchemeNames,
  { entities, text }: Pick<Understanding, 'entities' | 'text'>,
): string | null {
  return entities.providers.at(-1) ?? namedSchemes(names, fold(text)).at(-1)?.scheme ?? null;
}

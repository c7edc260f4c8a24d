import type { PhraseName } from '../../knowledge/phrases.ts';
import type { Language } from '../../knowledge/text.ts';

/** The desk's sentences by name: `phrase` of dialogue/, with the content filled in. */
export type Phrasing = (
  name: PhraseName,
  language: Language,
  values?: Readonly<Record<string, string>>,
) => string;

import type { Elsewhere } from '../../knowledge/elsewhere.ts';
import { cueText } from './cue-text.ts';
import { literally } from './literally.ts';

interface Patterns {
  readonly things: RegExp;
  readonly ours: RegExp;
}

const patterns = new WeakMap<Elsewhere, Patterns>();

/**
 * Whether `text` (simplified) is about a thing that is none of ours: it names one and says no word of
 * taking payments. A coffee machine that "flashes and needs a restart" reads like a terminal otherwise.
 */
export function isElsewhere(text: string, elsewhere: Elsewhere): boolean {
  const said = cueText(text);
  const { things, ours } = patternsOf(elsewhere);
  return things.test(said) && !ours.test(said);
}

function patternsOf(elsewhere: Elsewhere): Patterns {
  const known = patterns.get(elsewhere);
  if (known !== undefined) return known;
  const made = { things: anyOf(elsewhere.things), ours: anyOf(elsewhere.ours) };
  patterns.set(elsewhere, made);
  return made;
}

function anyOf({ en, zh }: Elsewhere['things']): RegExp {
  const words = en.map((name) => literally(cueText(name))).join('|');
  const characters = zh.map((name) => literally(cueText(name))).join('|');
  return new RegExp(`(?<![a-z0-9])(?:${words})(?:e?s)?(?![a-z0-9])|${characters}`);
}

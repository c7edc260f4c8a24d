import { NOT_SURE, OPTIONS, type QuestionId, type Questions } from '../../knowledge/question.ts';
import { cueBook } from '../cues/cue-book.ts';
import { cueText } from '../cues/cue-text.ts';
import { type CueMention, findCues, length, longestCues } from '../cues/find-cues.ts';
import { findBrands } from '../entities/brands.ts';
import { findEntryModes } from '../entities/entry-modes.ts';
import { simplify } from '../text/simplify.ts';
import { failingEntryMode } from './failing-entry-mode.ts';
import { impliedEntryMode } from './implied-entry-mode.ts';
import { ordinalIn } from './ordinal.ts';
import { patternedOption } from './reply-patterns.ts';

/** A longer reply tells a story, in which a bare "all" or "no" may mean anything. */
const SHORT_REPLY = 60;
const REFUSED = /(?:\b(?:not|isnt|wasnt)(?: (?:with|on|a|the|just|only))?\s?|不是|并非)$/;

/**
 * The option that `text` gives as reply to the question `id`: by its place ("2", "the second one"), its
 * label, a failing entry mode, the ways in which replies say it, its cues, or a brand that is named.
 * Null where the reply says none of them.
 */
export function readOption(id: QuestionId, text: string, questions: Questions): string | null {
  const said = cueText(simplify(text));
  const plain = byPlace(id, said) ?? byLabel(id, said, questions);
  if (plain !== null) return plain;
  const cue = byCue(id, said, questions);
  // "No idea" is no "no": the patterns below would take it for one.
  if (cue === NOT_SURE) return cue;
  // "Cards are no problem" speaks of none that fails.
  if (id === 'cards' && impliedEntryMode(said) === 'scan') return null;
  return byEntryMode(id, said) ?? patternedOption(id, said) ?? cue ?? byBrand(id, said);
}

/** The options of `code` and `topic` are not all known here, so that places say nothing. */
function byPlace(id: QuestionId, said: string): string | null {
  if (id === 'code' || id === 'topic') return null;
  const place = ordinalIn(said, OPTIONS[id].length);
  return place === null ? null : (OPTIONS[id][place] ?? null);
}

function byLabel(id: QuestionId, said: string, questions: Questions): string | null {
  const labelled = Object.entries(questions[id].options).find(([option, { label }]) =>
    [option, label.en, label.zh].some((name) => cueText(name) === said),
  );
  return labelled?.[0] ?? null;
}

/** The longest cue speaks: "no idea" is more than "no". */
function byCue(id: QuestionId, said: string, questions: Questions): string | null {
  const mentions = longestCues(
    findCues(cueBook(questions), said).filter(({ cue }) => cue.question === id),
  ).filter((mention) => counts(said, mention));
  const best = mentions.reduce<CueMention | null>(
    (longest, mention) =>
      longest === null || length(mention) >= length(longest) ? mention : longest,
    null,
  );
  return best?.cue.option ?? null;
}

function counts(said: string, { cue, start }: CueMention): boolean {
  const short = said.length <= SHORT_REPLY;
  return (short || !cue.vague) && !REFUSED.test(said.slice(0, start));
}

function byEntryMode(id: QuestionId, said: string): string | null {
  return id === 'entry' ? failingEntryMode(said, findEntryModes(said)) : null;
}

function byBrand(id: QuestionId, said: string): string | null {
  return id === 'cards' && findBrands(said).length > 0 ? 'one-brand' : null;
}

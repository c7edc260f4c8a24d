import { NOT_SURE, type Observations, type Questions } from '../../knowledge/question.ts';
import { clauseAt } from '../cues/clause.ts';
import { cueBook } from '../cues/cue-book.ts';
import { cueText } from '../cues/cue-text.ts';
import { type CueMention, findCues, longestCues } from '../cues/find-cues.ts';
import { outcomeIn } from '../cues/outcome.ts';
import type { Entities } from '../entities/entities.ts';
import { failingEntryMode } from './failing-entry-mode.ts';
import { observationOf } from './observation-of.ts';

const NEGATED =
  /(?:\b(?:not|isnt|wasnt|arent|never|without|neither|nor)(?: (?:with|on|for|in|at|a|an|the|just|only|because of|from|after|since))?\s?|不是|并非|不只是|不止|不仅|不光|没有|没|非)$/;
const SUPPOSED =
  /^\s*(?:(?:what|and) )?(?:if|whether|in case|when if)\b|^(?:如果|要是|假如|万一)|\bor not\b|是否|是不是|有没有/;
const CORRECTED =
  /\b(?:actually|sorry|wait|correction|i mean|i meant|no wait|scratch that)\b|其实|不对|说错|更正|应该是|我是说|哦不/;

/**
 * The options that a free text states on its own: by the cues of the questions, negation and "other
 * cards work" understood, and by its one failing entry mode. Where a text states two options of a
 * question neither counts, unless the later corrects the earlier.
 */
export function observe(text: string, entities: Entities, questions: Questions): Observations {
  const said = cueText(text);
  const clear = findCues(cueBook(questions), said).filter(({ cue }) => !cue.vague);
  const mentions = longestCues(clear).filter((mention) => isStated(said, mention));
  const byCue = settled(said, mentions);
  const entry = failingEntryMode(said, entities.entryModes);
  return observationOf(entry === null ? byCue : { ...byCue, entry });
}

function isStated(said: string, mention: CueMention): boolean {
  const clause = clauseAt(said, mention.start);
  const before = said.slice(clause.start, mention.start);
  return (
    mention.cue.option !== NOT_SURE &&
    !NEGATED.test(before) &&
    !SUPPOSED.test(said.slice(clause.start, clause.end)) &&
    !isRefuted(said, mention, clause.end)
  );
}

/** "All cards" states nothing where the clause goes on "work fine". */
function isRefuted(said: string, { cue, start, end }: CueMention, clauseEnd: number): boolean {
  const open =
    cue.question === 'cards' || cue.question === 'terminals' || cue.question === 'amount';
  const neutral = outcomeIn(said.slice(start, end)) === null;
  return open && neutral && outcomeIn(said.slice(end, clauseEnd)) === 'works';
}

/** The option of each question that the mentions, in order, leave undisputed. */
function settled(said: string, mentions: readonly CueMention[]): Readonly<Record<string, string>> {
  const last = new Map<string, CueMention>();
  const disputed = new Set<string>();
  for (const mention of mentions) {
    const { question, option } = mention.cue;
    const earlier = last.get(question);
    if (earlier !== undefined && earlier.cue.option !== option) {
      const corrected = CORRECTED.test(said.slice(earlier.end, mention.start));
      if (corrected) disputed.delete(question);
      else disputed.add(question);
    }
    last.set(question, mention);
  }
  const clear = [...last].filter(([question]) => !disputed.has(question));
  return Object.fromEntries(clear.map(([question, { cue }]) => [question, cue.option]));
}

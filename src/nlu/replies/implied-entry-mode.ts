import type { Observations } from '../../knowledge/question.ts';
import { cueText } from '../cues/cue-text.ts';
import { outcomeIn } from '../cues/outcome.ts';
import type { EntryMode } from '../entities/entities.ts';
import { findEntryModes } from '../entities/entry-modes.ts';

/** What is left over where only this is said to work: terminals take a card by chip or by tap. */
const COUNTERPART: Partial<Readonly<Record<EntryMode, EntryMode>>> = { chip: 'tap', tap: 'chip' };

const OTHER_CARDS =
  /\b(?:(?:other|another|different|next|second|own) (?:cards?|one)|others|now|again)\b|其他|其它|别的|另|换|现在|又/;
const CARDS_WORK =
  /^(?:(?:all|the|bank|normal|paying by|with) )*cards? (?:are|is|all|work|go|do)\b|^(?:刷|银行)?卡(?:倒|都|倒是|是)/;

/**
 * The entry mode that `said` (in the form of `cueText`) lets fail by saying what works: "inserting
 * is fine" leaves the tap, "cards are no problem" leaves the code that is scanned. Null where it
 * says no such thing, or speaks of other cards.
 */
export function impliedEntryMode(said: string): EntryMode | null {
  if (OTHER_CARDS.test(said)) return null;
  const clauses = said.split(/[,.;，。；!?！？]/).map((clause) => clause.trim());
  const working = clauses.filter((clause) => outcomeIn(clause) === 'works');
  const [mode, ...more] = findEntryModes(said);
  if (mode === undefined) return working.some((clause) => CARDS_WORK.test(clause)) ? 'scan' : null;
  const fails = clauses.some((clause) => outcomeIn(clause) === 'fails');
  return more.length === 0 && working.length > 0 && !fails ? (COUNTERPART[mode] ?? null) : null;
}

/** What the reply `text` implies of the failing payment besides what it says. */
export function impliedBy(text: string): Observations {
  const entry = impliedEntryMode(cueText(text));
  return entry === null ? {} : { entry };
}

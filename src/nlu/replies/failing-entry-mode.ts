import { clauseAt } from '../cues/clause.ts';
import { type Outcome, outcomeIn } from '../cues/outcome.ts';
import type { EntryMode } from '../entities/entities.ts';
import { type EntryModeMention, entryModeMentions } from '../entities/entry-modes.ts';

const LISTED = /^\s*(?:and|or|nor|&|\+|\/|、|和|或|跟|与|还有)?\s*$/;

/**
 * The one entry mode that `said` (in the form of `cueText`) reports as failing, or speaks of at all:
 * "tap doesn't work but chip ok" is tap. Null where it is none or several. `modes` are those of the text.
 */
export function failingEntryMode(said: string, modes: readonly EntryMode[]): EntryMode | null {
  if (modes.length === 0) return null;
  const mentions = entryModeMentions(said);
  const outcomes = outcomesOf(said, mentions);
  const told = mentions.filter((_, place) => outcomes[place] === 'fails');
  const open = mentions.filter((_, place) => outcomes[place] === null);
  return only(told) ?? (told.length === 0 ? only(open) : null);
}

function only(mentions: readonly EntryModeMention[]): EntryMode | null {
  const modes = new Set(mentions.map(({ mode }) => mode));
  const [first] = modes;
  return modes.size === 1 && first !== undefined ? first : null;
}

/** Of each mention; from the last to the first, since "tap and chip fail" says of both what follows chip. */
function outcomesOf(
  said: string,
  mentions: readonly EntryModeMention[],
): readonly (Outcome | null)[] {
  const outcomes: (Outcome | null)[] = [];
  let next: EntryModeMention | null = null;
  for (const [place, mention] of [...mentions.entries()].reverse()) {
    const listed = next !== null && LISTED.test(said.slice(mention.end, next.start));
    const own = outcomeAround(said, mentions[place - 1]?.end ?? 0, mention, next);
    outcomes.unshift(listed ? (outcomes[0] ?? own) : own);
    next = mention;
  }
  return outcomes;
}

/** What follows the mention up to the next one, else what stands before it, in the same clause. */
function outcomeAround(
  said: string,
  previousEnd: number,
  mention: EntryModeMention,
  next: EntryModeMention | null,
): Outcome | null {
  const clause = clauseAt(said, mention.start);
  const after = said.slice(mention.end, Math.min(clause.end, next?.start ?? said.length));
  const before = said.slice(Math.max(clause.start, previousEnd), mention.start);
  return outcomeIn(after) ?? outcomeIn(before);
}

import { clauseAt } from './cues/clause.ts';
import { type Outcome, outcomeIn } from './cues/outcome.ts';
import type { EntryMode } from './entities/entities.ts';
import { type EntryModeMention, entryModeMentions } from './entities/entry-modes.ts';

const LISTED = /^\s*(?:and|or|nor|&|\+|\/|、|和|或|跟|与|还有)?\s*$/;

/**
 * The one entry mode that `said` (in the form of `cueText`) reports as failing, or speaks of at all:
 * "tap doesn't work but chip ok" is tap. Null where it is none or several. `modes` are those of the text.
 */
export function failingEntryMode(said: string, modes: readonly EntryMode[]): EntryMode | null {
  if (modes.length === 0) return null;
  const mentions = entryModeMentions(said);
  const outcomes = mentions.map((_, place) => outcomeOf(said, mentions, place));
  const told = mentions.filter((_, place) => outcomes[place] === 'fails');
  const open = mentions.filter((_, place) => outcomes[place] === null);
  return only(told) ?? (told.length === 0 ? only(open) : null);
}

function only(mentions: readonly EntryModeMention[]): EntryMode | null {
  const modes = new Set(mentions.map(({ mode }) => mode));
  const [first] = modes;
  return modes.size === 1 && first !== undefined ? first : null;
}

/** What follows the mention up to the next one, else the next one's own, else what stands before it. */
function outcomeOf(
  said: string,
  mentions: readonly EntryModeMention[],
  place: number,
): Outcome | null {
  const mention = mentions[place];
  if (mention === undefined) return null;
  const clause = clauseAt(said, mention.start);
  const next = mentions[place + 1];
  const previousEnd = mentions[place - 1]?.end ?? 0;
  const after = said.slice(mention.end, Math.min(clause.end, next?.start ?? said.length));
  const listed = next !== undefined && LISTED.test(said.slice(mention.end, next.start));
  return (
    outcomeIn(after) ??
    (listed ? outcomeOf(said, mentions, place + 1) : null) ??
    outcomeIn(said.slice(Math.max(clause.start, previousEnd), mention.start))
  );
}

/** At most one edit of a case's card in this time: Slack slows down who edits more. */
export const CARD_EDIT_MS = 5000;

/** An edit that is due so soon may be under way already, and shows nothing that happens now. */
const UNDER_WAY_MS = 1000;

/**
 * When the card is to be edited after something changed at `at` (epoch ms); null where an edit that
 * is still to come shows it. `last`: when the last edit was due; null where there was none. The first
 * change shows at once, all that follow within 5 s together.
 */
export function nextCardEdit(last: number | null, at: number): number | null {
  if (last === null) return at;
  return last > at + UNDER_WAY_MS ? null : Math.max(at, last + CARD_EDIT_MS);
}

import { refreshedFacts } from '../dialogue/refreshed-facts.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Ports, StoredCase } from '../store.ts';
import { factsOf } from './case-facts.ts';
import { saveCase } from './save-case.ts';

/**
 * Further words of the merchant show on the case's card, with what they make likely; other suspects
 * are other suggestions.
 */
export async function refreshCase(
  ports: Ports,
  found: StoredCase,
  turn: Turn,
  at: number,
): Promise<void> {
  const before = factsOf(found);
  const next = refreshedFacts(before, turn.facts());
  const ranked = ({ suspects }: typeof before) =>
    JSON.stringify(suspects.map(({ topic, confidence }) => [topic, confidence]));
  const suggestions = ranked(before) !== ranked(next);
  await saveCase(ports, { ...found, facts: JSON.stringify(next) }, at, { suggestions });
}

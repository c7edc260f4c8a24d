import { caseFactsSchema } from '../dialogue/case-facts.ts';
import {
  type DeskFigures,
  deskFigures,
  type FigureCase,
} from '../learning/figures/desk-figures.ts';
import type { CaseMoveRow } from '../ports/figures.ts';
import { mask } from '../privacy/mask.ts';
import type { Store, StoredCase } from '../store.ts';

/** Who comes back within a day was not helped. */
const DAY_MS = 86_400_000;

/** The figures of the desk from `since` until before `until`, as known at `now`; epoch milliseconds. */
export async function readFigures(
  { figures, cases }: Pick<Store, 'figures' | 'cases'>,
  { since, until, now }: { readonly since: number; readonly until: number; readonly now: number },
): Promise<DeskFigures> {
  const replies = firstReplies(await figures.moves(since));
  const found = await cases.list({ since });
  return deskFigures({
    since,
    until,
    now,
    turns: await figures.turns(since, until + DAY_MS),
    cases: found.map((one) => toFigureCase(one, replies)),
  });
}

/** When a person first replied to the merchant, by case. */
function firstReplies(moves: readonly CaseMoveRow[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const move of moves) {
    if (move.action === 'reply' && !first.has(move.case)) first.set(move.case, move.at);
  }
  return first;
}

/** What is stored should be masked already; words that slipped through are masked here. */
function toFigureCase(found: StoredCase, replies: ReadonlyMap<number, number>): FigureCase {
  const facts = caseFactsSchema.safeParse(JSON.parse(found.facts)).data;
  return {
    id: found.id,
    conversation: found.conversation,
    topic: found.closing?.cause ?? found.topic,
    question: mask(facts?.question ?? '').text,
    openedAt: found.createdAt,
    firstReplyAt: replies.get(found.id) ?? null,
    resolvedAt: found.closing?.at ?? null,
  };
}

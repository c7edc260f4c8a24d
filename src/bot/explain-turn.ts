import { shorten } from '../blocks/fold.ts';
import type { Brain } from '../brain.ts';
import type { CaseFacts } from '../dialogue/case-facts.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Why } from '../dialogue/why.ts';
import { simplify } from '../nlu/text/simplify.ts';
import type { Heard } from './heard.ts';

/** How many turns of a conversation can be explained afterwards, and how much of each is kept. */
const KEPT = 5;
const RANKED = 5;
const PHRASES = 4;
const WORDS = 300;

/**
 * The turn, with why it came out as it did kept in its conversation: `key` is that of the delivery
 * that edits an earlier answer, else null. A turn in which the desk says nothing is left as it is.
 */
export function withWhy(
  brain: Brain,
  heard: Heard,
  turn: Turn,
  at: number,
  key: string | null = null,
): Turn {
  const { decision, conversation } = turn;
  if (decision.kind === 'relay' || decision.kind === 'silent') return turn;
  const said = turn.outbound.findIndex(({ to }) => to === 'merchant');
  const why: Why = {
    key: key ?? (said === -1 ? null : `${heard.event.key}:${said}`),
    message: heard.message,
    at,
    kind: decision.kind,
    confidence: 'confidence' in decision ? decision.confidence : null,
    needed: brain.classifier.needed(turn.ranking[0]?.topic ?? ''),
    ranking: turn.ranking.slice(0, RANKED),
    facts: factsOf(brain, turn),
  };
  const kept = [...conversation.why, why].slice(-KEPT);
  return { ...turn, conversation: { ...conversation, why: kept } };
}

/** The facts, with this turn's words, and the phrases of them that spoke against each suspect. */
function factsOf({ classifier }: Brain, turn: Turn): CaseFacts {
  const facts = turn.facts();
  const text = turn.understanding?.text ?? '';
  const against = (topic: string) =>
    classifier
      .explain(simplify(text), topic)
      .filter(({ weight }) => weight < 0)
      .slice(0, PHRASES)
      .map(({ phrase }) => phrase);
  return {
    ...facts,
    question: shorten(text === '' ? facts.question : text, WORDS),
    suspects: facts.suspects.map((suspect) => ({
      ...suspect,
      speaksAgainst: [...against(suspect.topic), ...suspect.speaksAgainst],
    })),
  };
}

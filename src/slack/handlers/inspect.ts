import { inspectedTurn } from '../../bot/inspected-turn.ts';
import type { Brain } from '../../brain.ts';
import { codeCard } from '../../dialogue/code-card.ts';
import type { Inspection } from '../views/inspection-view.ts';

/**
 * What the desk makes of a text: a turn that nobody is told of and that leaves no trace. What is
 * nothing but a code or a wording is looked up as `desk codes` does, and gets the same card; a
 * vocabulary may be named by `--scheme`. Pure.
 */
export function inspect(brain: Brain, typed: string): Inspection {
  const { words, scheme } = withoutScheme(typed);
  const { text, decoded, turn } = inspectedTurn(brain, words, scheme);
  const answer = turn.outbound.find((outbound) => outbound.kind === 'answer');
  const language = turn.conversation.language ?? 'en';
  return {
    question: text,
    decision: turn.decision,
    facts: turn.facts(),
    card:
      decoded?.kind === 'one'
        ? codeCard(brain.knowledge, decoded, language)
        : answer?.kind === 'answer'
          ? answer.card
          : null,
  };
}

/** `51 --scheme unionpay`: the text without the vocabulary, and the vocabulary; null for none. */
function withoutScheme(typed: string) {
  const [whole, scheme] = /\s*(?:--|—)scheme[ =]+(\S+)/i.exec(typed) ?? [];
  return whole === undefined || scheme === undefined
    ? { words: typed, scheme: null }
    : { words: typed.replace(whole, '').trim(), scheme };
}

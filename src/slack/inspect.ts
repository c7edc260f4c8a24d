import type { Brain } from '../brain.ts';
import { newConversation } from '../dialogue/conversation.ts';
import { decodeMarkup } from '../nlu/text/markup.ts';
import { mask } from '../privacy/mask.ts';
import { takeTurn } from '../turn.ts';
import type { Inspection } from './views/inspection-view.ts';

/** What the desk makes of a text: a turn that nobody is told of and that leaves no trace. Pure. */
export function inspect(brain: Brain, typed: string): Inspection {
  const masked = mask(typed);
  const turn = takeTurn(brain, newConversation('inspection', null, null), {
    kind: 'text',
    text: masked.text,
    masked: masked.spans.length,
    mentioned: true,
  });
  const answer = turn.outbound.find((outbound) => outbound.kind === 'answer');
  return {
    question: decodeMarkup(masked.text).text,
    decision: turn.decision,
    facts: turn.facts(),
    card: answer?.kind === 'answer' ? answer.card : null,
  };
}

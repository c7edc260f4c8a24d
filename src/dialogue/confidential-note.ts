import { causeOf } from '../knowledge/codes/decode.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { articleOf, isConfidential } from '../knowledge/knowledge.ts';
import { cardStep } from './article-card.ts';
import type { Decision } from './decision.ts';
import type { DeskOutbound } from './outbound.ts';
import type { Situation } from './situation.ts';

/**
 * What our people are told where the merchant got the neutral answer: the reason, the code decoded,
 * and what the desk's own article says to do. None where nothing is confidential. In English.
 */
export function confidentialNotes(
  { knowledge, code }: Situation,
  { topic }: Extract<Decision, { kind: 'answer' }>,
): readonly DeskOutbound[] {
  const decoded = code?.kind === 'one' ? code : null;
  const confidential = isConfidential(knowledge.content, topic) || decoded?.audience === 'desk';
  if (!confidential) return [];
  const causes = (decoded?.causeKeys ?? []).map((key) => causeOf(knowledge.codes, key));
  return [
    {
      to: 'desk',
      kind: 'confidential',
      topic,
      reason: decoded ? decoded.causeKeys.join(', ') : topic,
      code: decoded?.code ?? null,
      scheme: decoded?.scheme ?? null,
      meaning: causes.map(({ means }) => means.en).join(' / '),
      steps: [...causes.map(({ fix }) => fix.en), ...deskSteps(knowledge, topic)],
    },
  ];
}

function deskSteps({ content }: Knowledge, topic: string): readonly string[] {
  const article = articleOf(content, topic);
  return article.do.map((step) => {
    const { who, text } = cardStep(content, step, 'en');
    return step.who === 'staff' ? text : `${who}: ${text}`;
  });
}

import type { AnswerCard } from './answer-card.ts';
import type { AskedQuestion, MerchantOutbound } from './outbound.ts';

/** How each retry verdict is marked, beside its words. */
export const RETRY_MARKS = {
  never: '🔴',
  'after-fix': '🟠',
  later: '🟡',
  'other-card': '🔵',
  'check-first': '⚪',
} as const;

/** A card as plain text: what a notification, a screen reader and the command line get. */
export function plainCard(card: AnswerCard): string {
  const lines = [
    card.incident ? `${card.incident.title}: ${card.incident.text}` : null,
    card.headline,
    card.means,
    card.retry ? plainRetry(card.retry) : null,
    `${card.stepsTitle}:`,
    ...card.steps.map((step, index) => `${index + 1}. ${step.who}: ${step.text}`),
    card.say ? `${card.sayTitle}: ${card.say}` : null,
    card.note,
    card.source,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function plainRetry(retry: NonNullable<AnswerCard['retry']>): string {
  const verdict = `${retry.question} ${RETRY_MARKS[retry.verdict]} ${retry.label}`;
  return retry.text ? `${verdict} - ${retry.text}` : verdict;
}

/** A question as plain text, with its options on lines of their own. */
export function plainQuestion(question: AskedQuestion): string {
  return [
    question.text,
    ...question.options.map((option, index) => `${index + 1}. ${option.label}`),
    question.hint,
  ].join('\n');
}

/** What the merchant reads of `outbound`; null for a reaction and for texts that name a case. */
export function plainOutbound(outbound: MerchantOutbound): string | null {
  switch (outbound.kind) {
    case 'answer':
      return plainCard(outbound.card);
    case 'question':
      return plainQuestion(outbound.question);
    case 'say':
      return outbound.text;
    case 'react':
    case 'handed-over':
    case 'secrets-note':
    case 'closed':
    case 'close-notice':
    case 'closed-by-silence':
    case 'reopened':
    case 'hand-over-news':
    case 'incident-over':
      return null;
  }
}

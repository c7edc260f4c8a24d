import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { nextQuestion } from '../../src/diagnosis/next-question.ts';
import type { Observations } from '../../src/knowledge/question.ts';
import { TOPIC } from '../../src/knowledge/topic.ts';

const content = readContent(fileURLToPath(new URL('../..', import.meta.url)));
const causes = content.causes
  .filter(({ id }) => id !== TOPIC.unspecified)
  .map(({ id, value: { signs, codes } }) => ({ id, signs, codes }));
const VAGUE = [{ topic: TOPIC.unspecified, confidence: 0.9 }];

function leading(observations: Observations, count: number) {
  const { ranking } = diagnose({ causes, prior: VAGUE, observations });
  return ranking.slice(0, count).map(({ topic }) => topic);
}

describe('the shipped signs', () => {
  it('a vague decline is answered by the question for the code', () => {
    const diagnosis = diagnose({ causes, prior: VAGUE, observations: {} });
    const next = nextQuestion(diagnosis, { asked: [], observations: {}, codeKnown: false });
    expect(next?.question).toBe('code');
  });

  it('a vague decline makes no cause likely enough to answer', () => {
    const [head] = diagnose({ causes, prior: VAGUE, observations: {} }).ranking;
    expect(head?.probability).toBeLessThan(0.3);
  });

  it.each<readonly [string, Observations, string]>([
    ['only tap fails', { entry: 'tap', cards: 'one-card' }, 'contactless-declined'],
    ['only big sums fail', { amount: 'above-some-amount' }, 'amount-over-limit'],
    ['scanning fails on every terminal', { entry: 'scan' }, 'qr-payment-failed'],
    ['a refund is refused', { kind: 'refund', charged: 'not-charged' }, 'refund-declined'],
    ['declined but charged', { charged: 'charged', kind: 'sale' }, 'charged-but-declined'],
    ['idle for long', { since: 'long-idle', terminals: 'one-terminal' }, 'terminal-not-signed-in'],
  ])('%s: among the first three', (_, observations, topic) => {
    expect(leading(observations, 3)).toContain(topic);
  });
});

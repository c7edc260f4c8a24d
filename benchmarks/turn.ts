import { newConversation } from '../src/dialogue/conversation.ts';
import { simplify } from '../src/nlu/text/simplify.ts';
import { mask } from '../src/privacy/mask.ts';
import { takeTurn } from '../src/turn.ts';
import { shippedBrain } from '../tests/brain.ts';
import { readQuestions } from '../tests/questions/question-schema.ts';

/**
 * `tsx benchmarks/turn.ts`: how long masking, classifying and a whole turn take for the development
 * questions, each four times; the first time warms up and does not count.
 */

const ROUNDS = 4;

const brain = shippedBrain();
const texts = readQuestions().map(({ text }) => text);

measure('masking', (text) => mask(text));
measure('classifying', (text) => brain.classifier.classify(simplify(text)));
measure('a whole turn', (text) =>
  takeTurn(brain, newConversation('question', 'merchant', null), {
    kind: 'text',
    text: mask(text).text,
    masked: 0,
    mentioned: true,
  }),
);

function measure(name: string, work: (text: string) => unknown): void {
  const times = Array.from({ length: ROUNDS }, () => texts.map((text) => timed(work, text)))
    .slice(1)
    .flat()
    .sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)]?.toFixed(2);
  console.log(`${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

function timed(work: (text: string) => unknown, text: string): number {
  const started = performance.now();
  work(text);
  return performance.now() - started;
}

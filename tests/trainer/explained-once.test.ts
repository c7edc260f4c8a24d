import { expect, it } from 'vitest';
import type { Classifier } from '../../src/nlu/classifier/classifier.ts';
import { explainedOnce } from '../../src/trainer/explained-once.ts';

function counted() {
  const asked: string[] = [];
  const classifier: Pick<Classifier, 'explain'> = {
    explain(text, topic) {
      asked.push(`${topic}: ${text}`);
      return [{ phrase: text, weight: asked.length }];
    },
  };
  const rest: Omit<Classifier, 'explain'> = {
    classify() {
      throw new Error('Nobody classifies here.');
    },
    needed: () => null,
  };
  return { asked, classifier: explainedOnce({ ...rest, ...classifier }) };
}

it('explains the same text and topic once, and gives the same again', () => {
  const { asked, classifier } = counted();
  const first = classifier.explain('no signal', 'network');
  expect(classifier.explain('no signal', 'network')).toEqual(first);
  classifier.explain('no signal', 'device');
  classifier.explain('no paper', 'network');
  expect(asked).toEqual(['network: no signal', 'device: no signal', 'network: no paper']);
});

it('keeps the last ones only', () => {
  const { asked, classifier } = counted();
  for (let index = 0; index < 1000; index += 1) classifier.explain(`text ${index}`, 'network');
  classifier.explain('text 999', 'network');
  expect(asked.length).toBe(1000);
  classifier.explain('text 0', 'network');
  expect(asked.length).toBe(1001);
});

import { describe, expect, it } from 'vitest';
import type { Classification, Outcome } from '../../src/nlu/classifier/classification.ts';
import type { Classifier } from '../../src/nlu/classifier/classifier.ts';
import { judge } from '../../src/nlu/judge.ts';
import { shippedBrain } from '../brain.ts';

const { causes } = shippedBrain().knowledge.content;

/** A classifier that knows these texts by heart, as "outcome topic confidence topic confidence". */
function knowing(texts: Readonly<Record<string, string>>): Classifier {
  return {
    classify: (text) => classification(texts[text] ?? 'not-ours declined-unspecified 0.1'),
    explain: () => [],
    needed: () => null,
  };
}

function classification(said: string): Classification {
  const [outcome = '', ...rest] = said.split(' ');
  const ranking = rest.flatMap((topic, at) =>
    at % 2 === 0 ? [{ topic, confidence: Number(rest[at + 1]) }] : [],
  );
  return { outcome: outcomeOf(outcome), ranking, score: 0 };
}

function outcomeOf(name: string): Outcome {
  const known = (['sure', 'close', 'perhaps', 'not-ours'] as const).find((each) => each === name);
  if (known === undefined) throw new Error(`No outcome is called "${name}".`);
  return known;
}

describe('a text that rules out what it seems to be about', () => {
  const text = 'the wifi is fine, nothing gets through here';
  const rest = 'the , nothing gets through here';
  const seems = 'sure network-connection 0.9 software-fault 0.04';

  it('is judged by the other words', () => {
    const classifier = knowing({ [text]: seems, [rest]: 'close declined-unspecified 0.5' });
    const judged = judge(classifier, text, causes);
    expect(judged.ruledOut).toEqual(['network-connection']);
    expect(judged.classification.ranking[0]?.topic).toBe('declined-unspecified');
    expect(judged.classification.outcome).toBe('close');
  });

  it('is not made sure by other words that the whole did not bear out', () => {
    const classifier = knowing({ [text]: seems, [rest]: 'sure device-fault 0.9' });
    const { classification } = judge(classifier, text, causes);
    expect(classification.outcome).toBe('close');
    expect(classification.ranking[0]?.topic).toBe('device-fault');
  });

  it('stays what the other words by themselves make sure', () => {
    const classifier = knowing({ [text]: seems, [rest]: 'sure network-connection 0.95' });
    const judged = judge(classifier, text, causes);
    expect(judged.ruledOut).toEqual([]);
    expect(judged.classification).toMatchObject({ outcome: 'sure' });
    expect(judged.classification.ranking[0]).toEqual({
      topic: 'network-connection',
      confidence: 0.95,
    });
  });

  it('is never sure of what it rules out, where it says nothing else', () => {
    const classifier = knowing({ 'the wifi is fine': 'sure network-connection 0.9' });
    const { classification } = judge(classifier, 'the wifi is fine', causes);
    expect(classification.outcome).toBe('close');
  });
});

describe('a text that rules out something else', () => {
  it('keeps what it is about, with less left for that', () => {
    const text = 'the wifi is fine, the printer has jammed';
    const classifier = knowing({ [text]: 'sure printer-fault 0.8 network-connection 0.2' });
    const { classification } = judge(classifier, text, causes);
    expect(classification.outcome).toBe('sure');
    expect(classification.ranking[0]?.topic).toBe('printer-fault');
    expect(classification.ranking[1]?.confidence).toBeCloseTo(0.01);
  });
});

describe('a text that rules nothing out', () => {
  it('is what the classifier makes of it', () => {
    const classifier = knowing({ 'paper is stuck': 'sure printer-fault 0.8' });
    const judged = judge(classifier, 'paper is stuck', causes);
    expect(judged).toEqual({
      classification: classification('sure printer-fault 0.8'),
      ruledOut: [],
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../src/nlu/classifier/classifier.ts';
import { train } from '../../../src/nlu/classifier/train.ts';
import { pack } from '../../../src/nlu/packing/pack.ts';
import { unpack } from '../../../src/nlu/packing/unpack.ts';
import { SAMPLE_LINES } from './sample-lines.ts';

const classifier = createClassifier(unpack(pack(train(SAMPLE_LINES))));
const topicOf = (text: string) => classifier.classify(text).ranking[0]?.topic;

describe('createClassifier', () => {
  it.each([
    ['there is no money on his card', 'insufficient-funds'],
    ['printer jammed again', 'printer-fault'],
    ['the terminal lost its connection', 'network-connection'],
    ['顾客的卡余额不足', 'insufficient-funds'],
    ['小票机打印不出', 'printer-fault'],
    ['网络连接失败', 'network-connection'],
    ['terminal 提示通讯失败 no network', 'network-connection'],
    ['hello 早上好', 'greeting'],
  ])('takes "%s" for %s', (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });

  it('recognises words with a slip of the finger', () => {
    expect(topicOf('insuficient fnuds')).toBe('insufficient-funds');
    expect(topicOf('pritner jamed')).toBe('printer-fault');
  });

  it('scores a line that it was trained on above one of another world', () => {
    const { score } = classifier.classify('it says insufficient funds');
    expect(score).toBeGreaterThan(classifier.classify('quantum chromodynamics lecture').score);
  });

  it('answers a training line and leaves noise alone', () => {
    expect(classifier.classify('it says insufficient funds').outcome).toBe('sure');
    expect(classifier.classify('xkqz vvw zzq').outcome).toBe('not-ours');
    expect(classifier.classify('').outcome).toBe('not-ours');
  });

  it('gives every topic once, best first, with confidences that sum to at most 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { ranking, score } = classifier.classify(text);
        const confidences = ranking.map(({ confidence }) => confidence);
        expect(new Set(ranking.map(({ topic }) => topic)).size).toBe(4);
        expect(confidences).toEqual(confidences.toSorted((one, other) => other - one));
        expect(confidences.every((confidence) => confidence >= 0)).toBe(true);
        expect(confidences.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.00001);
        expect(Number.isFinite(score)).toBe(true);
      }),
    );
  });

  it('gives the same result whatever was asked before', () => {
    const first = classifier.classify('小票打印不出来');
    classifier.classify('hello');
    expect(classifier.classify('小票打印不出来')).toEqual(first);
  });

  it('is quick and calm with forty thousand characters of anything', () => {
    const texts = ['x'.repeat(40_000), '卡'.repeat(40_000), '\u202E\uD83D '.repeat(13_000)];
    for (const text of texts) classifier.classify(text);
    const start = performance.now();
    for (const text of texts) expect(classifier.classify(text).ranking).toHaveLength(4);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe('explain', () => {
  it('names the phrases that spoke for a topic, heaviest first', () => {
    const phrases = classifier.explain('hello, the printer is jammed', 'printer-fault');
    expect(phrases[0]).toMatchObject({ phrase: 'printer' });
    expect(phrases[0]?.weight).toBeGreaterThan(0);
    const sizes = phrases.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  });

  it('shows what spoke against a topic with a weight below zero', () => {
    const hello = classifier
      .explain('hello, the printer is jammed', 'printer-fault')
      .find(({ phrase }) => phrase === 'hello');
    expect(hello?.weight).toBeLessThan(0);
  });

  it('says nothing about a topic that it does not know', () => {
    expect(classifier.explain('printer', 'no-such-topic')).toEqual([]);
  });
});

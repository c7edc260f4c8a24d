import { describe, expect, it } from 'vitest';
import { evaluateFolds, evaluateSplit, type Instruments } from '../../src/learning/evaluate.ts';
import { languageScores } from '../../src/learning/language-scores.ts';
import { report } from '../../src/learning/report.ts';
import { SAMPLE_LINES } from '../nlu/classifier/sample-lines.ts';

/** A clock that goes one millisecond a look. */
function instruments(seen: string[] = []): Instruments {
  let now = 0;
  return {
    clock: () => now++,
    addedMemory: () => 12,
    progress: (done, rounds) => seen.push(`${done} of ${rounds}`),
  };
}

const FIELDS = [
  'trainLines',
  'testLines',
  'intents',
  'accuracy',
  'macroF1',
  'top2',
  'auroc',
  'ece',
  'thresholded',
  'trainSeconds',
  'p50Ms',
  'p99Ms',
  'modelKb',
  'rssMb',
];

describe('evaluateFolds', () => {
  const seen: string[] = [];
  const run = evaluateFolds(SAMPLE_LINES, 5, instruments(seen));

  it('has the fields of the contract in their order', () => {
    expect(Object.keys(run.evaluation)).toEqual(FIELDS);
  });

  it('tests every line once and tells its progress', () => {
    expect(run.evaluation).toMatchObject({ trainLines: 46, testLines: 46, intents: 4 });
    expect(run.predictions.map(({ text }) => text).toSorted()).toEqual(
      SAMPLE_LINES.map(({ text }) => text).toSorted(),
    );
    expect(seen).toEqual(['1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5']);
  });

  it('measures with the instruments that it was given', () => {
    expect(run.evaluation).toMatchObject({ trainSeconds: 0.001, p50Ms: 1, p99Ms: 1, rssMb: 12 });
  });

  it('gets well more right than guessing among four would', () => {
    expect(run.evaluation.accuracy).toBeGreaterThan(0.5);
  });

  it('parts the lines by language', () => {
    const scores = languageScores(run.predictions);
    expect(scores.map(({ language, lines }) => [language, lines])).toEqual([
      ['en', 23],
      ['zh', 23],
    ]);
    expect(languageScores(run.predictions.filter(({ text }) => /^[a-z]/.test(text)))).toHaveLength(
      1,
    );
  });
});

describe('evaluateSplit', () => {
  const ours = SAMPLE_LINES.filter(({ intent }) => intent !== '__oos__');

  it('gives null for what needs out-of-scope lines where there are none', () => {
    const { evaluation } = evaluateSplit({ train: ours, test: ours }, instruments());
    expect(evaluation.auroc).toBeNull();
    expect(evaluation.thresholded.oosRecall).toBeNull();
    expect(evaluation.accuracy).toBe(1);
  });

  it('scores foreign lines below training lines', () => {
    const test = [...ours, { text: 'quantum lecture', intent: '__oos__' }];
    expect(evaluateSplit({ train: ours, test }, instruments()).evaluation.auroc).toBe(1);
  });
});

describe('report', () => {
  const run = evaluateFolds(
    [...SAMPLE_LINES, { text: '<script>alert("x")</script> & more', intent: 'greeting' }],
    3,
    instruments(),
  );
  const page = report('Our <own> content', run);

  it('is one page that loads nothing and runs nothing', () => {
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).not.toMatch(/<script|https?:|src=|@import/);
    expect(page).toContain('Our &lt;own&gt; content');
  });

  it('shows lines as text, never as markup', () => {
    expect(page).not.toContain('alert("x")');
  });

  it('has the heat map, both diagrams and every table', () => {
    expect(page.match(/<svg/g)).toHaveLength(3);
    for (const heading of ['By language', 'Confused most often', 'Worst lines', 'Topics']) {
      expect(page).toContain(`<h2>${heading}</h2>`);
    }
    expect(page).toContain('printer-fault');
  });

  it('closes every element that it opens', () => {
    for (const name of ['section', 'table', 'svg', 'dl', 'td', 'text', 'p']) {
      const open = page.match(new RegExp(`<${name}[ >]`, 'g'))?.length;
      expect(page.match(new RegExp(`</${name}>`, 'g'))?.length).toBe(open);
    }
  });

  it('manages an evaluation without out-of-scope lines', () => {
    const ours = SAMPLE_LINES.filter(({ intent }) => intent !== '__oos__');
    expect(report('Ours', evaluateFolds(ours, 2, instruments()))).toContain('–');
  });
});

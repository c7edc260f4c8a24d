import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/check-content.ts';
import { ContentError } from '../../src/content/content-error.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { readContent } from '../../src/content/read-content.ts';
import { breakContent, ROOT } from './broken-content.ts';

const INTENT = 'intents/insufficient-funds.yml';
const CAUSE = 'knowledge/causes/insufficient-funds.yml';

describe('the check of the content', () => {
  it('finds nothing wrong with what is shipped', () => {
    expect(checkContent(readContent(ROOT))).toEqual([]);
    expect(breakContent().findings()).toEqual([]);
  });

  it('names file, line, path, what was found and what is allowed', () => {
    const content = breakContent();
    content.replace(CAUSE, 'verdict: other-card', 'verdict: maybe');
    expect(content.findings()).toEqual([
      expect.stringMatching(
        /^knowledge\/causes\/insufficient-funds\.yml:\d+ {2}retry\.verdict {2}is "maybe", allowed: never, after-fix, later, other-card, check-first$/,
      ),
    ]);
  });

  it('reports every problem at once', () => {
    const content = breakContent();
    content.replace(CAUSE, /^reviewed: .*$/m, 'reviewed: yesterday');
    content.remove('intents/thanks.yml');
    content.write('intents/notes.txt', 'remember the milk');
    expect(content.findings().length).toBeGreaterThanOrEqual(3);
  });

  it('finds broken YAML', () => {
    const content = breakContent();
    content.write(INTENT, 'en:\n  - "unclosed\nzh: [');
    expect(content.findings()[0]).toMatch(/insufficient-funds\.yml:\d+ {2}not readable as YAML/);
  });

  it('finds a missing folder', () => {
    const content = breakContent();
    content.remove('knowledge/guides');
    expect(content.findings().join('\n')).toMatch(/knowledge\/guides:1 {2}the folder is missing/);
  });

  it('finds an example of ours that would be taken for something foreign', () => {
    const content = breakContent();
    content.replace(INTENT, 'en:\n', 'en:\n  - our dishwasher has no money left\n');
    expect(content.findings()).toEqual([
      expect.stringMatching(/insufficient-funds\.yml:2 .*dishwasher.*elsewhere\.yml/),
    ]);
  });

  it('finds an example under two topics', () => {
    const content = breakContent();
    content.replace(INTENT, 'en:\n', 'en:\n  - there is a brand new example here\n');
    content.replace(
      'intents/card-invalid.yml',
      'en:\n',
      'en:\n  - there is a brand new example here\n',
    );
    expect(content.findings()).toEqual([
      expect.stringMatching(
        /insufficient-funds\.yml:2 .*stands also at intents\/card-invalid\.yml:2/,
      ),
    ]);
  });

  it('finds it also where only case, width and punctuation differ', () => {
    const content = breakContent();
    content.replace(INTENT, 'en:\n', 'en:\n  - There is a brand-new ＥＸＡＭＰＬＥ here!\n');
    content.replace(
      'intents/card-invalid.yml',
      'en:\n',
      'en:\n  - there is a brand new example here\n',
    );
    expect(content.findings()).toHaveLength(1);
  });

  it('finds it also where one is written in Traditional Chinese', () => {
    const content = breakContent();
    content.replace(INTENT, 'zh:\n', 'zh:\n  - 這張卡裡頭到底還剩多少額度呢\n');
    content.replace('intents/card-invalid.yml', 'zh:\n', 'zh:\n  - 这张卡里头到底还剩多少额度呢\n');
    expect(content.findings()).toHaveLength(1);
  });

  it('finds a topic of the catalogue without examples', () => {
    const content = breakContent();
    content.remove(INTENT);
    expect(content.findings()).toEqual([
      expect.stringMatching(/catalogue\.yml:\d+ .*intents\/insufficient-funds\.yml is missing/),
    ]);
  });

  it('finds a topic of the catalogue without an article', () => {
    const content = breakContent();
    content.remove('knowledge/guides/keep-evidence.yml');
    expect(content.findings()).toEqual([
      expect.stringMatching(
        /guides\.keep-evidence .*knowledge\/guides\/keep-evidence\.yml is missing/,
      ),
    ]);
  });

  it('finds a file whose topic is not in the catalogue', () => {
    const content = breakContent();
    content.replace('knowledge/catalogue.yml', /^ {2}give-feedback:\n.*\n/m, '');
    expect(content.findings()).toEqual([
      expect.stringMatching(/intents\/give-feedback\.yml:1 .*is no topic/),
      expect.stringMatching(/knowledge\/guides\/give-feedback\.yml:1 .*is no topic/),
    ]);
  });

  it('finds that a topic which the desk itself uses is gone', () => {
    const content = breakContent();
    content.replace('knowledge/catalogue.yml', /^ {2}safe-to-retry:/m, '  safe-to-try:');
    expect(content.findings().join('\n')).toMatch(/the topic "safe-to-retry" is missing/);
  });

  it('finds a missing language', () => {
    const content = breakContent();
    content.replace(CAUSE, /^ {2}zh: 卡内.*$/m, '');
    expect(content.findings()[0]).toMatch(/title\.zh {2}is missing, expected string/);
  });

  it.each([
    ['retry verdict', /^ {2}verdict: .*$/m, '', /retry\.verdict {2}is missing/],
    ['review date', /^reviewed: .*$/m, '', /reviewed {2}is missing/],
    [
      'review date that is one',
      /^reviewed: .*$/m,
      'reviewed: soon',
      /reviewed {2}is "soon", expected a date/,
    ],
    ['known option', 'one-card: usual', 'two-cards: usual', /signs\.cards.*two-cards/],
    [
      'known frequency',
      'one-card: usual',
      'one-card: mostly',
      /signs\.cards\.one-card {2}is "mostly", allowed: usual/,
    ],
    ['known question', /^ {2}cards: /m, '  colour: ', /signs\.colour {2}is not a known field/],
    [
      'known code',
      'scheme: ISO8583, code: "51"',
      'scheme: ISO8583, code: "5x"',
      /codes\.0\.code {2}"5x" is no code of ISO8583/,
    ],
    [
      'known vocabulary',
      'scheme: ISO8583, code: "51"',
      'scheme: ISO, code: "51"',
      /codes\.0\.scheme {2}"ISO" is no vocabulary/,
    ],
    [
      'known party',
      /who: staff/,
      'who: boss',
      /do\.0\.who {2}is "boss", allowed: staff, cardholder/,
    ],
  ])('finds an article without a %s', (_, from, to, finding) => {
    const content = breakContent();
    content.replace(CAUSE, from, to);
    expect(content.findings().join('\n')).toMatch(finding);
  });

  it('finds an example that the privacy mask would change', () => {
    const content = breakContent();
    content.replace(INTENT, 'en:\n', 'en:\n  - card 4111 1111 1111 1111 has no money\n');
    expect(content.findings()).toEqual([expect.stringMatching(/card ••1111.*privacy mask leaves/)]);
  });

  it('finds a text too long for its place', () => {
    const content = breakContent();
    content.replace(CAUSE, /^ {2}en: Not enough money.*$/m, `  en: ${'very '.repeat(20)}poor`);
    expect(content.findings()[0]).toMatch(
      /title\.en {2}is 104 characters long, at most 60 are allowed/,
    );
  });

  it('finds an article that is too long as a whole', () => {
    const content = breakContent();
    const long = 'Look at the screen and do what it says. '.repeat(5).trim();
    content.replace(
      CAUSE,
      /^do:\n/m,
      `do:\n${`  - who: staff\n    en: ${long}\n    zh: 看屏幕。\n`.repeat(3)}`,
    );
    expect(content.findings().join('\n')).toMatch(/makes a card of \d+ characters in en, at most/);
  });

  it('finds too few examples', () => {
    const content = breakContent();
    content.write('intents/thanks.yml', 'en: [thanks]\nzh: [谢谢]\n');
    expect(content.findings()).toEqual([
      expect.stringMatching(/en {2}has 1 examples, at least 15 needed/),
      expect.stringMatching(/zh {2}has 1 examples, at least 15 needed/),
    ]);
  });

  it('finds two examples of a topic that are nearly the same', () => {
    const content = breakContent();
    const twins = '  - my lovely zebra card was eaten today\n  - my lovely zebra card was eaten\n';
    content.replace(INTENT, 'en:\n', `en:\n${twins}`);
    expect(content.findings()).toEqual([expect.stringMatching(/shares 86 % of its words/)]);
  });

  it('finds examples written from a template', () => {
    const content = breakContent();
    const animals = ['zebra', 'lion', 'otter', 'heron', 'badger', 'weasel', 'toad', 'vole'];
    const lines = animals.map((animal) => `  - "please tell ${animal}"\n`);
    content.write(
      'intents/thanks.yml',
      `en:\n${lines.join('')}${numbered(9, 'word')}zh:\n${numbered(15, '谢')}`,
    );
    expect(content.findings().join('\n')).toMatch(/8 of 17 lines start with "please tell"/);
  });

  it('stops the build where the desk would lack something, with every finding in the error', () => {
    const content = breakContent();
    content.remove(INTENT);
    content.remove('intents/card-invalid.yml');
    expect(() => loadContent(content.folder)).toThrow(ContentError);
    expect(() => loadContent(content.folder)).toThrow(
      /card-invalid[\s\S]*insufficient-funds|insufficient-funds[\s\S]*card-invalid/,
    );
  });
});

/** `count` lines that share nothing. */
function numbered(count: number, word: string): string {
  return Array.from(
    { length: count },
    (_, index) => `  - "${word.repeat(index + 1)}${index}"\n`,
  ).join('');
}

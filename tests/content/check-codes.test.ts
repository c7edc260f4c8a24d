import { describe, expect, it } from 'vitest';
import { breakContent } from './broken-content.ts';

describe('the check of the code tables', () => {
  it('finds a code that refers to an unknown cause', () => {
    const content = breakContent();
    content.replace('knowledge/codes/amex.yml', /cause: FUNDS/, 'cause: PENNILESS');
    expect(content.findings()).toEqual([expect.stringMatching(/"PENNILESS" is no cause key/)]);
  });

  it('finds a cause of codes that refers to an unknown topic', () => {
    const content = breakContent();
    content.replace('knowledge/codes/causes.yml', 'topic: insufficient-funds', 'topic: no-money');
    expect(content.findings()[0]).toMatch(/"no-money" is no topic/);
  });

  it('finds a code that stands twice in a vocabulary', () => {
    const content = breakContent();
    content.replace('knowledge/codes/iso8583.yml', 'code: "01"', 'code: "00"');
    expect(content.findings().join('\n')).toMatch(/"00" stands twice/);
  });

  it('finds a wording for an unknown cause', () => {
    const content = breakContent();
    content.replace('knowledge/codes/wordings.yml', /^FUNDS:/m, 'PENNILESS:');
    expect(content.findings()[0]).toMatch(/PENNILESS {2}"PENNILESS" is no cause key/);
  });

  it('finds a wording under two causes, since the decoder could not tell them apart', () => {
    const content = breakContent();
    content.replace(
      'knowledge/codes/wordings.yml',
      /^EXPIRED:\n {2}en: \[/m,
      'EXPIRED:\n  en: [insufficient funds, ',
    );
    expect(content.findings()).toEqual([
      expect.stringMatching(/"insufficient funds" stands also under|stands also under EXPIRED/),
    ]);
  });

  it('finds a vocabulary that extends one that is not there', () => {
    const content = breakContent();
    content.replace('knowledge/codes/visa.yml', /^extends: .*$/m, 'extends: ISO1');
    expect(content.findings()).toEqual([
      expect.stringMatching(/extends {2}"ISO1" is no vocabulary/),
    ]);
  });
});

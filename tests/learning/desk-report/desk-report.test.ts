import { describe, expect, it } from 'vitest';
import { deskReport } from '../../../src/learning/desk-report/desk-report.ts';
import { spokenDuration } from '../../../src/learning/desk-report/duration.ts';
import { deskFigures } from '../../../src/learning/figures/desk-figures.ts';

const DAY = 86_400_000;
const SINCE = Date.UTC(2026, 10, 16);
const EMPTY = { since: SINCE, until: SINCE + 30 * DAY, turns: [], cases: [], now: SINCE };

describe('the report of the desk', () => {
  it('is one page without scripts, that loads nothing and shows words as words', () => {
    const page = deskReport(
      deskFigures({
        ...EMPTY,
        turns: [
          {
            conversation: 'C1:1',
            channel: 'C1',
            person: 'U1',
            at: SINCE,
            decision: 'escalate',
            topic: null,
            language: 'en',
          },
        ],
        cases: [
          {
            id: 7,
            conversation: 'C1:1',
            topic: null,
            question: '<script>alert("x")</script>',
            openedAt: SINCE,
            firstReplyAt: SINCE + 90_000,
            resolvedAt: null,
          },
        ],
      }),
    );
    expect(page).not.toMatch(/<script|<img|<link|https?:/);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(page).toContain('2026-11-16 to 2026-12-15');
    expect(page).toContain('<title>2026-11-16: 1 questions, 1 to people</title>');
    expect(page).toContain('2 min');
  });

  it('says that there is nothing where there is nothing', () => {
    const page = deskReport(deskFigures(EMPTY));
    expect(page).toContain('<p>None.</p>');
    expect(page).toContain('<td>first reply</td><td>0</td><td>–</td>');
    expect(page).not.toContain('NaN');
  });

  it.each([
    [40_000, '40 s'],
    [12 * 60_000, '12 min'],
    [3 * 3_600_000, '3 h'],
    [3 * 3_600_000 + 20 * 60_000, '3 h 20 min'],
    [2 * DAY + 4 * 3_600_000, '2 d 4 h'],
  ])('says %d milliseconds as %s', (milliseconds, said) => {
    expect(spokenDuration(milliseconds)).toBe(said);
  });
});

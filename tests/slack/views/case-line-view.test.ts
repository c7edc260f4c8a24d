import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import type { CaseLine } from '../../../src/cases/case-line.ts';
import { caseLineView } from '../../../src/slack/views/case-line-view.ts';
import { dueLine } from '../../../src/slack/views/due-line.ts';
import { shownText } from './shown-text.ts';

const AT = Date.UTC(2026, 10, 23, 2, 30);
const LINES: readonly CaseLine[] = [
  { kind: 'on-duty' },
  ...(['soon', 'breach', 'escalated'] as const).flatMap((level) =>
    (['first-response', 'resolve'] as const).map(
      (about): CaseLine => ({
        kind: 'reminder',
        about,
        level,
        audience: level === 'escalated' ? 'owner' : 'channel',
        dueAt: AT,
      }),
    ),
  ),
  { kind: 'claim-released', from: 'U0ANA' },
  { kind: 'close-notice', closeAt: AT },
  { kind: 'closed-by-silence' },
  { kind: 'back-to-bot' },
];
const context = {
  caseNumber: 12,
  merchantName: 'Corner Bakery',
  told: ['U0ANA', 'U0BEN'],
  cardLink: null,
};

describe('a line about a case', () => {
  it.each(LINES.map((line) => [JSON.stringify(line), line] as const))(
    'reads well: %s',
    (_, line) => {
      const view = caseLineView(line, context);
      expect(findViolations(view)).toEqual([]);
      expect(view.text).toMatchSnapshot();
      expect(JSON.stringify(view.blocks)).toContain('"user_id":"U0BEN"');
    },
  );

  it('mentions nobody where nobody is to be told', () => {
    const view = caseLineView({ kind: 'back-to-bot' }, { ...context, told: [] });
    expect(JSON.stringify(view.blocks)).not.toContain('"type":"user"');
  });

  it('leads to the card where it stands elsewhere', () => {
    const cardLink = 'https://example.slack.com/archives/C1/p1';
    const view = caseLineView({ kind: 'on-duty' }, { ...context, cardLink });
    expect(JSON.stringify(view.blocks)).toContain(cardLink);
  });

  it('says nothing of a time that is not known', () => {
    const line = { kind: 'reminder', about: 'resolve', audience: 'channel', dueAt: null } as const;
    const view = caseLineView({ ...line, level: 'soon' }, context);
    expect(view.text).toBe('Case 12: ⏰ the solution for Corner Bakery is due.');
  });

  it('lets no merchant’s name mention anybody', () => {
    const view = caseLineView({ kind: 'on-duty' }, { ...context, merchantName: '<!channel>' });
    expect(view.text).not.toContain('<!channel>');
  });
});

describe('what is due, on the card', () => {
  const shown = (firstResponse: number | null, resolve: number | null) =>
    shownText([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [...dueLine({ firstResponse, resolve, now: AT })],
          },
        ],
      },
    ]);

  it('names both promises, and what is late', () => {
    expect(shown(AT + 1000, AT + 2000)).toMatch(/First reply due .*Solution due/s);
    expect(shown(AT - 1000, AT + 2000)).toMatch(/First reply overdue since .*Solution due/s);
  });

  it('is nothing where nothing is due', () => {
    expect(dueLine({ firstResponse: null, resolve: null, now: AT })).toEqual([]);
  });
});

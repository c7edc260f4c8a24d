import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { TROUBLES } from '../../../src/dialogue/desk-notes.ts';
import { pressedNoteView } from '../../../src/slack/views/pressed-note-view.ts';
import { troubleNoteView } from '../../../src/slack/views/trouble-note-view.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { shownText } from './shown-text.ts';

const pressed = { to: 'desk', kind: 'pressed' } as const;

describe('what the desk reads of a pressed button', () => {
  it.each([
    ['solved', 'No money', 'Li pressed ✅ Solved on the answer “No money”.'],
    ['still-failing', null, 'Li pressed Still failing.'],
    ['person', null, 'Li pressed Talk to a person.'],
    ['option', 'One card', 'Li pressed One card under a question.'],
    ['option', null, 'Li pressed an option under a question.'],
  ] as const)('%s, about %s', (button, about, shown) => {
    const message = pressedNoteView('Li', { ...pressed, button, about });
    expect(shownText(message.blocks)).toBe(shown);
    expect(findViolations(message)).toEqual([]);
  });

  it('is safe and valid whatever the merchant is called and the answer was about', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (author, about) => {
        const message = pressedNoteView(author, { ...pressed, button: 'solved', about });
        expect(findViolations(message)).toEqual([]);
        expect(liveParts(message)).toEqual([]);
      }),
    );
  });
});

describe('what the desk reads where a merchant was told nothing', () => {
  it.each(TROUBLES)('%s: which merchant, and what to do', (why) => {
    const place = { merchantName: 'Corner Bakery <!channel>', channelLink: null };
    const message = troubleNoteView(place, why);
    expect(shownText(message.blocks)).toContain('Corner Bakery');
    expect(findViolations(message)).toEqual([]);
    expect(liveParts(message)).toEqual([]);
  });
});

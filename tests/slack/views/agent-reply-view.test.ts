import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../src/blocks/find-violations.ts';
import { inertText } from '../../../src/blocks/inert-text.ts';
import { agentReplyView } from '../../../src/slack/views/agent-reply-view.ts';
import { hostileText } from './hostile-text.ts';
import { liveParts } from './live-parts.ts';
import { shownText } from './shown-text.ts';

describe("an agent's reply", () => {
  it.each(['We are on it.', '我们正在处理。', '我們正在處理。'])('looks like this: %s', (text) => {
    expect(agentReplyView({ agentName: 'Ana', text })).toMatchSnapshot();
  });

  it('is no message at all where nothing was written', () => {
    expect(agentReplyView({ agentName: 'Ana', text: '' })).toEqual([]);
  });

  it('is safe and valid, and says every word, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const messages = agentReplyView({ agentName: 'Ana', text });
        for (const message of messages) {
          expect(findViolations(message)).toEqual([]);
          expect(liveParts(message)).toEqual([]);
        }
        const said = messages.map(({ blocks }) => shownText(blocks).replace(/^Ana: /, ''));
        expect(said.join('')).toBe(inertText(text));
      }),
    );
  });
});

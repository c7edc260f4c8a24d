import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn } from '../../src/blocks/escape.ts';

describe('escaping', () => {
  it.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U1> & <https://x.example|y>', '&lt;@U1&gt; &amp; &lt;https://x.example|y&gt;'],
    ['&lt;', '&amp;lt;'],
    ['*bold* "quoted" \'single\'', '*bold* "quoted" \'single\''],
  ])('%s becomes %s', (text, escaped) => {
    expect(escapeMrkdwn(text)).toBe(escaped);
  });

  it('leaves nothing that Slack could take for a token, and can be undone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '!', '@', 'a', ';') }),
        (text) => {
          const escaped = escapeMrkdwn(text);
          expect(escaped).not.toMatch(/[<>]/);
          expect(
            escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
          ).toBe(text);
        },
      ),
    );
  });
});

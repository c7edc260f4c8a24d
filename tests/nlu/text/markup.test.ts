import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMarkup } from '../../../src/nlu/text/markup.ts';

describe("Slack's markup", () => {
  it.each([
    ['<@U123> why declined?', 'why declined?', ['U123']],
    ['see <https://example.com/x|the page>', 'see the page', []],
    ['see <https://example.com/x>', 'see https://example.com/x', []],
    ['mail <mailto:a@b.example|a@b.example>', 'mail a@b.example', []],
    ['call <tel:123|123>', 'call 123', []],
    ['in <#C1|front-desk> and <#C2>', 'in #front-desk and', []],
    ['<!here> <!subteam^S1|@tills> help', '@tills help', []],
    ['a &lt;b&gt; &amp;amp;', 'a <b> &amp;', []],
    ['5 < 6 and <not a token>', '5 < 6 and <not a token>', []],
    ['<@U1> ask <@U2>', 'ask', ['U1', 'U2']],
  ])('%s reads as %s', (message, text, mentions) => {
    expect(decodeMarkup(message)).toEqual({ text, mentions });
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        expect(typeof decodeMarkup(message).text).toBe('string');
      }),
    );
  });
});

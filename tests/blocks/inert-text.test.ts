import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertText } from '../../src/blocks/inert-text.ts';

describe("a person's words among ours", () => {
  it.each([
    ['control characters go', 'a\u0000b\u001bc\u0085d', 'abcd'],
    ['tabs and line ends stay', 'a\tb\nc\r\nd\re', 'a\tb\nc\nd\ne'],
    ['marks that reverse the text go', 'pay \u202eecivres\u202c', 'pay ecivres'],
    ["marks of one character's direction stay", 'a\u200fb', 'a\u200fb'],
    ['half a character is shown as broken', 'a\ud800b', 'a\ufffdb'],
    ['whole characters stay', '卡😀', '卡😀'],
  ])('%s', (_, text, inert) => {
    expect(inertText(text)).toBe(inert);
  });

  it('are not changed a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inertText(inertText(text))).toBe(inertText(text));
      }),
    );
  });
});

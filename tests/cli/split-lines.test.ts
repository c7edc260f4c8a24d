import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/cli/split-lines.ts';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(text: string, size = 7): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(pieces(new TextEncoder().encode(text), size))) {
    lines.push(line);
  }
  return lines;
}

describe('splitting standard input into lines', () => {
  it('gives the same lines however the bytes arrive', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\uFEFF]/g, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        expect(await linesOf(lines.map((text) => `${text}\n`).join(''), size)).toEqual(lines);
      }),
    );
  });

  it('needs no line feed behind the last line', async () => {
    expect(await linesOf('one\ntwo')).toEqual(['one', 'two']);
  });

  it('keeps blank lines, since they count', async () => {
    expect(await linesOf('one\n\n\ntwo\n')).toEqual(['one', '', '', 'two']);
  });

  it('drops a carriage return before the line feed and a byte order mark', async () => {
    expect(await linesOf('\uFEFFone\r\ntwo\r\n')).toEqual(['one', 'two']);
  });

  it('does not end a line at the separators that JSON allows in a string', async () => {
    expect(await linesOf('a\u2028b\u2029c\n')).toEqual(['a\u2028b\u2029c']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_LIMITS } from '../../../src/blocks/limits.ts';
import { fallbackText } from '../../../src/slack/views/fallback-text.ts';
import { hostileText } from './hostile-text.ts';

describe('the text beside the blocks', () => {
  it('mentions nobody and leads nowhere', () => {
    expect(fallbackText('<!channel> & <https://evil.example|bank>')).toBe(
      '&lt;!channel&gt; &amp; &lt;https://evil.example|bank&gt;',
    );
  });

  it('is there even where there are no words', () => {
    expect(fallbackText(' \n')).toBe('…');
  });

  it('is never empty, too long or live', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const fallback = fallbackText(text);
        expect(fallback.trim()).not.toBe('');
        expect(fallback.length).toBeLessThanOrEqual(BLOCK_LIMITS.messageText);
        expect(fallback).not.toMatch(/[<>]/);
      }),
    );
  });
});

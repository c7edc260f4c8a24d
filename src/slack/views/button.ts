import type { Button, PlainTextElement } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import { type ButtonValue, encodeButtonValue } from './button-value.ts';

/** A text of ours for a button or a title, at most `limit` long, in which nothing is parsed. */
export function labelText(text: string, limit: number): PlainTextElement {
  return { type: 'plain_text', text: shorten(inertText(text), limit), emoji: false };
}

/** A button that carries opaque ids only. */
export function button(action: string, label: string, value: ButtonValue): Button {
  return {
    type: 'button',
    action_id: action,
    text: labelText(label, BLOCK_LIMITS.buttonText),
    value: encodeButtonValue(value),
  };
}

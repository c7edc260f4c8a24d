import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import type { PressedNote } from '../../dialogue/desk-notes.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, paragraph, richText, words } from './rich-text.ts';

/** The buttons as the merchant's card calls them, in English. */
const LABELS: Readonly<Record<Exclude<PressedNote['button'], 'option'>, string>> = {
  solved: '✅ Solved',
  'still-failing': 'Still failing',
  person: 'Talk to a person',
};

const ABOUT_LENGTH = 150;

/** Tells the people who have a case which button the merchant pressed. */
export function pressedNoteView(author: string, { button, about }: PressedNote): DeskMessage {
  const who = shorten(inertText(author), NAME_LENGTH);
  const shown = about === null ? null : shorten(inertText(about), ABOUT_LENGTH);
  const label = button === 'option' ? (shown ?? 'an option') : LABELS[button];
  const rest = restOf(button, shown);
  return {
    to: 'desk',
    text: fallbackText(`${who} pressed “${label}”${rest}.`),
    blocks: present<KnownBlock>([
      richText(paragraph(words(`${who} pressed `), bold(label), words(`${rest}.`))),
    ]),
  };
}

function restOf(button: PressedNote['button'], about: string | null): string {
  if (button === 'option') return ' under a question';
  return about === null ? '' : ` on the answer “${about}”`;
}

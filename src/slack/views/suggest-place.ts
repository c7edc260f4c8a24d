import type { ActionsBlock, RichTextBlock, RichTextElement } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { BLOCK_LIMITS } from '../../blocks/limits.ts';
import { SUGGEST_ACTIONS } from './action-ids.ts';
import { button, labelText } from './button.ts';
import type { ButtonRef } from './button-value.ts';
import { NAME_LENGTH } from './lengths.ts';
import { bold, linked, paragraph, richText, words } from './rich-text.ts';

/** Where an answer would go; `desk`: the message stands among our own people. */
export type SuggestPlace =
  | { readonly kind: 'not-a-member' | 'archived' | 'desk' }
  | {
      readonly kind: 'here';
      readonly ref: ButtonRef;
      /** null for a direct or a group message */
      readonly channel: string | null;
      /** who began the thread; null where Slack does not tell */
      readonly author: string | null;
      /** the case that is open for the thread; null where there is none */
      readonly openCase: { readonly number: number; readonly link: string | null } | null;
    };
type Here = Extract<SuggestPlace, { readonly kind: 'here' }>;

const NOTHING_GOES: Readonly<Record<Exclude<SuggestPlace['kind'], 'here'>, string>> = {
  'not-a-member':
    'Invite me first: /invite @decline-desk. Then an answer can be sent here, or a case opened.',
  archived: 'This channel is archived: nothing can be sent here.',
  desk: 'This is our own channel, where no merchant reads. Send the answer from its case.',
};

/** Where an answer goes, or why none does. */
export function placeLine(place: SuggestPlace): RichTextBlock | null {
  return place.kind === 'here'
    ? richText(
        paragraph(bold('Goes to: '), words(`${destination(place)}\nEveryone there can read it.`)),
      )
    : richText(paragraph(bold(NOTHING_GOES[place.kind])));
}

/** Sends the article of `topic`, once the agent has read again where to. */
export function sendHere(place: Here, topic: string): ActionsBlock {
  const text = `Goes to ${destination(place)}, under the bot’s name with yours.`;
  return {
    type: 'actions',
    block_id: `send-${topic}`,
    elements: [
      {
        ...button(SUGGEST_ACTIONS.send, 'Send here', { v: 1, ...place.ref, option: topic }),
        style: 'primary',
        confirm: {
          title: labelText('Send this answer?', BLOCK_LIMITS.confirmTitle),
          text: labelText(text, BLOCK_LIMITS.confirmText),
          confirm: labelText('Send', BLOCK_LIMITS.confirmButton),
          deny: labelText('Cancel', BLOCK_LIMITS.confirmButton),
        },
      },
    ],
  };
}

/** Opens a case for the thread, or leads to the one that is open. */
export function caseRow({ ref, openCase }: Here): ActionsBlock | RichTextBlock | null {
  if (openCase === null) {
    const elements = [button(SUGGEST_ACTIONS.openCase, 'Open case', { v: 1, ...ref })];
    return { type: 'actions', block_id: 'open-case', elements };
  }
  const name: readonly RichTextElement[] = linked(`Case ${openCase.number}`, openCase.link);
  return richText(paragraph(name, words(' is open for this thread.')));
}

function destination({ channel, author }: Here): string {
  const where = channel === null ? 'this conversation' : `#${shorten(channel, NAME_LENGTH)}`;
  return author === null
    ? `${where}, in the message’s thread`
    : `${where}, in the thread of ${shorten(author, NAME_LENGTH)}`;
}

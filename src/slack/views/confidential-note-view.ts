import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import type { DeskOutbound } from '../../dialogue/outbound.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import { type MerchantPlace, placeName } from './merchant-place.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, listOf, paragraph, richText, words } from './rich-text.ts';

export type ConfidentialNote = Extract<DeskOutbound, { kind: 'confidential' }>;

/** An article has at most six steps, a code three meanings with a fix each. */
const STEPS_SHOWN = 10;
const STEP_LENGTH = 300;
const MEANING_LENGTH = 500;

/** Tells our people the cause that the merchant's channel must not learn, and what to do about it. */
export function confidentialNoteView(place: MerchantPlace, note: ConfidentialNote): DeskMessage {
  const cause = shorten(note.topic, NAME_LENGTH);
  const why = shorten(note.reason, NAME_LENGTH);
  const rest = ' got the neutral answer. Do not name the cause in a shared channel.';
  const code = codeLine(note);
  const steps = note.steps.slice(0, STEPS_SHOWN).map((step) => shorten(step, STEP_LENGTH));
  return {
    to: 'desk',
    text: fallbackText(
      [
        `🔒 ${cause} (${why}). ${shorten(place.merchantName, NAME_LENGTH)}${rest}`,
        code,
        ...steps.map((step, index) => `${index + 1}. ${step}`),
      ]
        .filter((line) => line !== '')
        .join('\n'),
    ),
    blocks: present<KnownBlock>([
      richText(
        paragraph(words('🔒 '), bold(cause), words(` (${why})\n`), placeName(place), words(rest)),
        paragraph(words(code)),
      ),
      steps.length === 0
        ? null
        : richText(paragraph(bold('What to do')), listOf('ordered', steps.map(words))),
    ]),
  };
}

/** "Code 41 (ISO8583): The card has been reported lost."; empty where no code was told. */
function codeLine({ code, scheme, meaning }: ConfidentialNote): string {
  if (meaning === '') return '';
  const name = code === null ? 'The words on the screen' : `Code ${shorten(code, NAME_LENGTH)}`;
  const where = scheme === null ? '' : ` (${shorten(scheme, NAME_LENGTH)})`;
  return shorten(`${name}${where}: ${meaning}`, MEANING_LENGTH);
}

import type { KnownBlock } from '@slack/types';
import type { Incident } from '../../ports/incident.ts';
import { INCIDENT_ACTIONS } from './action-ids.ts';
import { button } from './button.ts';
import { fallbackText } from './fallback-text.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { bold, paragraph, quote, richText, words } from './rich-text.ts';
import { smallPrint } from './small-print.ts';

const STATE_WORDS: Readonly<Record<Incident['state'], string>> = {
  draft: 'waits for approval',
  active: 'is shown to merchants',
  ended: 'is over',
  discarded: 'was discarded',
};

/** A known problem as the agents see it: its text, who will read it, and whether it may be shown. */
export function incidentView(
  incident: Incident,
  names: { drafted: string; last: string },
): DeskMessage {
  const { id, topic, text, state } = incident;
  const title = `Known problem #${id} ${STATE_WORDS[state]}`;
  const audience = `Every merchant who gets the answer for ${topic}, first in it, until “/desk incident end ${topic}”.`;
  const value = { v: 1, conversation: 'incident', option: String(id) } as const;
  return {
    to: 'desk',
    text: fallbackText(`${title}: ${text.en}`),
    blocks: present<KnownBlock>([
      richText(paragraph(bold(title)), quote(text.en)),
      text.zh === null ? null : richText(quote(text.zh)),
      richText(paragraph(words(audience))),
      smallPrint([`by ${names.drafted}`, state === 'draft' ? '' : `${state} by ${names.last}`]),
      state === 'draft'
        ? {
            type: 'actions',
            elements: [
              button(INCIDENT_ACTIONS.approve, 'Approve', value),
              button(INCIDENT_ACTIONS.discard, 'Discard', value),
            ],
          }
        : null,
    ]),
  };
}

import type { KnownBlock } from '@slack/types';
import { shorten } from '../../blocks/fold.ts';
import { inertText } from '../../blocks/inert-text.ts';
import { fallbackText } from './fallback-text.ts';
import { NAME_LENGTH } from './lengths.ts';
import type { DeskMessage } from './message.ts';
import { present } from './present.ts';
import { linked, listOf, paragraph, richText, words } from './rich-text.ts';

/** A conversation keeps no more. */
const SHOWN = 10;

/** Links the files of a merchant in the case's thread, with what to mind about them. */
export function filesView(author: string, links: readonly string[]): DeskMessage {
  const count = links.length === 1 ? 'a file' : `${links.length} files`;
  const name = shorten(inertText(author), NAME_LENGTH);
  const title = `📎 ${name} sent ${count}. The bot has not opened anything.`;
  return {
    to: 'desk',
    text: fallbackText(`${title} ${CARE}`),
    blocks: present<KnownBlock>([richText(paragraph(words(title)), fileList(links)), care()]),
  };
}

/** The links by number: what a file is called is a stranger's words, and says nothing. */
export function fileList(links: readonly string[]) {
  return listOf(
    'bullet',
    links.slice(0, SHOWN).map((link, index) => linked(`File ${index + 1}`, inertText(link))),
  );
}

const CARE =
  'If a full card number can be seen, do not copy it or pass it on: ask them to delete the file.';

function care(): KnownBlock | null {
  return richText(paragraph(words(CARE)));
}

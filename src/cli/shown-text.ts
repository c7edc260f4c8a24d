import type { MerchantOutbound } from '../dialogue/outbound.ts';
import { phrase } from '../dialogue/phrase.ts';
import { plainOutbound } from '../dialogue/plain-text.ts';
import type { Content } from '../knowledge/content.ts';
import type { SessionTurn } from './session.ts';

/** What the merchant reads in the conversation, as plain text; null for a reaction or silence. */
export function shownText(content: Content, { turn, caseNumber }: SessionTurn): string | null {
  const texts = turn.outbound
    .filter((outbound) => outbound.to === 'merchant')
    .map((outbound) => publicText(content, outbound, caseNumber))
    .filter((text) => text !== null);
  return texts.length > 0 ? texts.join('\n') : null;
}

/** What the poster of a secret reads in private beside it; null where none was posted. */
export function privateNote(content: Content, { turn }: SessionTurn): string | null {
  const note = turn.outbound.find((outbound) => outbound.kind === 'secrets-note');
  return note ? phrase(content, 'secrets-note', note.language) : null;
}

function publicText(
  content: Content,
  outbound: MerchantOutbound,
  caseNumber: number | null,
): string | null {
  if (outbound.kind !== 'handed-over') return plainOutbound(outbound);
  return phrase(content, 'handed-over', outbound.language, { case: String(caseNumber) });
}

import { articleOf } from '../../knowledge/knowledge.ts';
import { decodeMarkup } from '../../nlu/text/markup.ts';
import type { StoredCase, TranscriptLine } from '../../store.ts';
import { relatedCases } from '../../stored-case/related-cases.ts';
import type { RelatedCase, ShownClosing } from '../views/case-surroundings.ts';
import { merchantPlace } from './merchant-place.ts';
import type { SenderParts } from './sending.ts';

/** Each related case costs a call to Slack for its link. */
const RELATED_LINKED = 5;

/** How a case ended, in words. */
export function shownClosing(
  { content }: SenderParts,
  { closing }: StoredCase,
): ShownClosing | null {
  if (closing === null) return null;
  const { outcome, cause, note } = closing;
  const known = cause !== null && Object.hasOwn(content().causes, cause);
  return { outcome, note, cause: known ? articleOf(content(), cause).title.en : cause };
}

/** Other merchants' cases of the same cause, with links to their cards. */
export async function shownRelated(
  parts: SenderParts,
  found: StoredCase,
): Promise<readonly RelatedCase[]> {
  const related = await relatedCases(parts.store, found);
  return Promise.all(
    related.map(async ({ id, merchantChannel, deskChannel, deskTs }, index) => {
      const { name } = await parts.directory.factsOf(merchantChannel);
      const linked = index < RELATED_LINKED && deskChannel !== null && deskTs !== null;
      const link = linked ? (await merchantPlace(parts, deskChannel, deskTs)).channelLink : null;
      return { caseNumber: id, merchantName: name, link };
    }),
  );
}

/** What was said since the thread's last case was resolved: what came before is another matter. */
export async function linesOf(
  { store }: SenderParts,
  { id, conversation }: StoredCase,
): Promise<readonly TranscriptLine[]> {
  const lines = await store.conversations.transcript(conversation);
  const before = (await store.cases.list({ conversation, status: 'resolved' })).find(
    ({ id: other, closing }) => other < id && closing?.outcome !== 'handed-back',
  );
  const since = before?.closing?.at ?? 0;
  return lines
    .filter(({ at }) => at > since)
    .map((line) => ({ ...line, text: decodeMarkup(line.text).text }));
}

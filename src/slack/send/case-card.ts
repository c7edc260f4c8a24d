import type { DeliveryBody } from '../../delivery.ts';
import { caseFactsSchema } from '../../dialogue/case-facts.ts';
import { decodeMarkup } from '../../nlu/text/markup.ts';
import type { StoredCase } from '../../store.ts';
import type { SenderParts, Sending } from '../sending.ts';
import { deskView } from '../views/desk-view.ts';
import { markOfPart } from './mark.ts';
import { merchantPlace } from './merchant-place.ts';
import { post } from './post.ts';

/** Posts a case's card, or edits it to what the case is now. */
export async function sendCaseCard(
  parts: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'case-card' }>>,
): Promise<string | null> {
  const problem = await parts.desk.check();
  if (problem) throw new Error(problem);
  const found = await parts.store.cases.byId(body.case);
  if (!found) throw new Error(`Case ${body.case} is not in the store.`);
  const [card, ...rest] = await render(parts, found);
  if (!card) return null;
  const { deskChannel, deskTs } = found;
  if (deskChannel && deskTs) {
    const { text, blocks } = card;
    await parts.client.chat.update({ channel: deskChannel, ts: deskTs, text, blocks });
    return null;
  }
  const channel = parts.desk.id;
  const ts = await post(parts.client, { channel, root: null }, card, mark);
  for (const [index, message] of rest.entries()) {
    await post(parts.client, { channel, root: ts }, message, markOfPart(mark, index));
  }
  // Last of all: a card that is known counts as posted with everything below it.
  await parts.store.transaction(async ({ cases }) => {
    const now = await cases.byId(found.id);
    if (now) await cases.update({ ...now, deskChannel: channel, deskTs: ts });
  });
  return ts;
}

async function render(parts: SenderParts, found: StoredCase) {
  const root = found.conversation.slice(found.conversation.indexOf(':') + 1);
  return deskView(
    { to: 'desk', kind: 'case', facts: caseFactsSchema.parse(JSON.parse(found.facts)) },
    {
      ...(await merchantPlace(parts, found.merchantChannel, root)),
      author: await parts.directory.nameOf(found.merchantUser),
      openCase: {
        ref: { conversation: found.conversation, case: found.id },
        caseNumber: found.id,
        status: found.status,
        assignee: found.assignee && (await parts.directory.nameOf(found.assignee)),
        transcript: (await parts.store.conversations.transcript(found.conversation)).map(
          (line) => ({ ...line, text: decodeMarkup(line.text).text }),
        ),
        createdAt: found.createdAt,
      },
    },
  );
}

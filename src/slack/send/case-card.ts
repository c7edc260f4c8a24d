import type { DeliveryBody } from '../../delivery.ts';
import type { StoredCase } from '../../store.ts';
import { factsOf } from '../../stored-case/case-facts.ts';
import { threadOf } from '../../stored-case/case-thread.ts';
import { saveCase } from '../../stored-case/save-case.ts';
import { caseTimes } from '../../timers/case-times.ts';
import { deskView } from '../views/desk-view.ts';
import type { CaseDue } from '../views/due-line.ts';
import { linesOf, shownClosing, shownRelated } from './case-surroundings.ts';
import { DeskUnusableError } from './desk-unusable-error.ts';
import { markOfCard } from './mark.ts';
import { merchantPlace } from './merchant-place.ts';
import { postCard } from './post-parts.ts';
import type { SenderParts, Sending } from './sending.ts';

/** Posts a case's card, or edits it to what the case is now. */
export async function sendCaseCard(
  parts: SenderParts,
  { mark, body }: Sending<Extract<DeliveryBody, { kind: 'case-card' }>>,
): Promise<string | null> {
  const problem = await parts.desk.check();
  if (problem) throw new DeskUnusableError(problem);
  const found = await parts.store.cases.byId(body.case);
  if (!found) throw new Error(`Case ${body.case} is not in the store.`);
  // What is not posted yet is posted as it is then.
  if (body.edit && found.deskTs === null) return null;
  const [card, ...rest] = await caseMessages(parts, found);
  if (!card) return null;
  const { deskChannel, deskTs } = found;
  if (deskChannel && deskTs) {
    const { text, blocks } = card;
    await parts.client.chat.update({ channel: deskChannel, ts: deskTs, text, blocks });
    return null;
  }
  const channel = parts.desk.id;
  const known = markOfCard(found, mark.attempts);
  const ts = await postCard(parts.client, channel, [card, ...rest], known);
  // Last of all: a card that is known counts as posted with everything below it.
  await parts.store.transaction(async (ports) => {
    const now = await ports.cases.byId(found.id);
    if (!now) return;
    const posted = { ...now, deskChannel: channel, deskTs: ts };
    // What changed while it was being posted is shown by an edit.
    if (now.version === found.version) await ports.cases.update(posted);
    else await saveCase(ports, posted, parts.now());
  });
  return ts;
}

/** A case's card as it is now, and what it has no room for. */
export async function caseMessages(parts: SenderParts, found: StoredCase) {
  const root = threadOf(found).root;
  return deskView(
    { to: 'desk', kind: 'case', facts: factsOf(found) },
    {
      ...(await merchantPlace(parts, found.merchantChannel, root)),
      author: await parts.directory.nameOf(found.merchantUser),
      openCase: {
        ref: { conversation: found.conversation, case: found.id },
        caseNumber: found.id,
        status: found.status,
        assignee: found.assignee && (await parts.directory.nameOf(found.assignee)),
        transcript: await linesOf(parts, found),
        closing: shownClosing(parts, found),
        related: await shownRelated(parts, found),
        createdAt: found.createdAt,
        due: await caseDue(parts, found),
      },
    },
  );
}

async function caseDue({ store, settings, now }: SenderParts, found: StoredCase): Promise<CaseDue> {
  const { due } = await caseTimes(store, settings, found);
  return { firstResponse: due.firstResponseDue, resolve: due.resolveDue, now: now() };
}

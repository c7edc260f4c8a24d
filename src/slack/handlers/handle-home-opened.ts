import { readFigures } from '../../desk/figures.ts';
import type { InboxEvent, StoredCase } from '../../store.ts';
import { factsOf } from '../../stored-case/case-facts.ts';
import type { HomeOpenedGesture } from '../receive/gesture.ts';
import { agentHomeView, type HomeCase, merchantHomeView } from '../views/home-view.ts';
import type { HandlerParts } from './handler-parts.ts';

const WEEK_MS = 604_800_000;

/** Shows an agent the cases and the modes, and everybody else how to ask. */
export async function handleHomeOpened(
  parts: HandlerParts,
  event: InboxEvent,
  { user }: HomeOpenedGesture,
): Promise<void> {
  const agent = (await parts.directory.roleOf(user)) === 'agent';
  const view = agent ? await agentHome(parts, user) : merchantHomeView(parts.introduction());
  await parts.client.views.publish({ user_id: user, view });
  await parts.store.inbox.done(event, parts.now());
}

async function agentHome(parts: HandlerParts, user: string) {
  const { store, directory } = parts;
  const now = parts.now();
  const found = await store.cases.list({});
  const live = found.filter(({ status }) => status !== 'resolved');
  const lines = (cases: readonly StoredCase[]) =>
    Promise.all(cases.map((one) => homeCase(parts, one)));
  const modes = await store.channels.list();
  return agentHomeView({
    undelivered: await undeliveredCases(parts, live),
    week: await readFigures(store, { since: now - WEEK_MS, until: now, now }),
    open: await lines(live.filter(({ assignee }) => assignee === null)),
    mine: await lines(live.filter(({ assignee }) => assignee === user)),
    modes: await Promise.all(
      modes.map(async ({ id, mode }) => ({
        channelName: (await directory.factsOf(id)).name,
        mode,
      })),
    ),
  });
}

/** Where each stands meanwhile, and why it is not in its channel. */
async function undeliveredCases({ store, deskChannel }: HandlerParts, live: readonly StoredCase[]) {
  const away = await store.handOvers.undelivered();
  return away.flatMap(({ case: number, reason }) => {
    const found = live.find(({ id }) => id === number);
    if (!found) return [];
    const reached = found.deskTs !== null && found.deskChannel !== deskChannel.id;
    return [{ number, reason: reason ?? '', reached }];
  });
}

async function homeCase({ directory }: HandlerParts, found: StoredCase): Promise<HomeCase> {
  const { name } = await directory.factsOf(found.merchantChannel);
  const { id: number, status } = found;
  return { number, status, merchantName: name, question: factsOf(found).question };
}

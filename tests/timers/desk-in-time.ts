import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskSettings } from '../../src/cases/desk-settings.ts';
import { toDeskSettings } from '../../src/cases/to-desk-settings.ts';
import { type DeliveryBody, deliverySchema } from '../../src/delivery.ts';
import { createDesk } from '../../src/desk.ts';
import { newConversation, parseConversation } from '../../src/dialogue/conversation.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { followTurn } from '../../src/timers/follow-turn.ts';
import { runTimer } from '../../src/timers/run-timer.ts';
import { SHANGHAI } from '../cases/calendars.ts';
import { sampleFacts } from '../slack/views/sample-case.ts';

/** The conversation of every case here. */
export const CONVERSATION = 'C0SHOP:1700000000.000100';
export const MERCHANT = 'U0GRACE';

/** Office hours in Shanghai and the usual targets; Ben is on duty. */
export const SETTINGS: DeskSettings = (() => {
  const settings = toDeskSettings({ on_duty: ['U0BEN'] });
  const timeZone = SHANGHAI.timeZone;
  return { ...settings, anyChannel: { ...settings.anyChannel, timeZone, calendar: SHANGHAI } };
})();

/** What was sent, and when (epoch ms). */
export interface Sent {
  readonly at: number;
  readonly body: DeliveryBody;
}

/** A store and a desk whose clock stands still until it is put forward; Slack takes all it is given. */
export async function deskInTime(start: number, settings = SETTINGS) {
  const folder = mkdtempSync(join(tmpdir(), 'decline-desk-time-'));
  const store = await openStore(openSqlite(folder));
  const clock = { at: start };
  const now = () => clock.at;
  const sent: Sent[] = [];
  const noBrain = () => {
    throw new Error('Nobody is to be understood here.');
  };
  const desk = createDesk({ store, brain: noBrain, now, settings });
  let acts = 0;
  const parts = { store, settings };

  async function work(): Promise<void> {
    for (;;) {
      const lease = { owner: 'test', now: clock.at, until: clock.at + 60_000 };
      const row = await store.outbox.take(lease);
      if (!row) return;
      const body = deliverySchema.parse(JSON.parse(row.body));
      if (body.kind === 'timer') await runTimer(parts, body, clock.at);
      else sent.push({ at: clock.at, body });
      await store.outbox.sent(row, clock.at, null);
    }
  }

  return {
    store,
    desk,
    clock,
    sent,
    work,
    by(who: string, id = 1) {
      acts += 1;
      return { event: { key: `act:${acts}` }, case: id, who };
    },
    /** Lets the time pass until `at`, in steps of `step` ms, and does all that is due on the way. */
    async until(at: number, step = 5 * 60_000) {
      await work();
      while (clock.at < at) {
        clock.at = Math.min(at, clock.at + step);
        await work();
      }
    },
    /** A merchant is handed over. */
    openCase: () =>
      store.transaction(async (ports) => {
        const state = {
          ...newConversation(CONVERSATION, MERCHANT, null),
          owner: 'person',
          spoken: true,
          language: 'zh',
        };
        const stored = await ports.conversations.load(CONVERSATION);
        const version = stored?.version ?? 0;
        const conversation = { id: CONVERSATION, state: JSON.stringify(state), version };
        await ports.conversations.save(conversation, clock.at);
        const opened = await ports.cases.open({
          conversation: CONVERSATION,
          facts: JSON.stringify(sampleFacts('zh')),
          topic: null,
          language: 'zh',
          merchantChannel: 'C0SHOP',
          merchantUser: MERCHANT,
          createdAt: clock.at,
        });
        const heard = { conversation: CONVERSATION, user: MERCHANT };
        await followTurn(ports, settings, heard, clock.at);
        return opened.id;
      }),
    merchantWrites: () =>
      store.transaction((ports) =>
        followTurn(ports, settings, { conversation: CONVERSATION, user: MERCHANT }, clock.at),
      ),
    async status(id = 1) {
      const found = await store.cases.byId(id);
      return found && { status: found.status, assignee: found.assignee };
    },
    async owner() {
      const stored = await store.conversations.load(CONVERSATION);
      return stored && parseConversation(stored.state).owner;
    },
    /** The lines for the desk's people, and what the merchant was told, as short words. */
    told: () => sent.flatMap(({ at, body }) => inShort(body).map((words) => ({ at, words }))),
    async end() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function inShort(body: DeliveryBody): readonly string[] {
  if (body.kind === 'merchant') return [`merchant: ${body.outbound.kind}`];
  if (body.kind !== 'case-line') return [];
  const { line } = body;
  return line.kind === 'reminder'
    ? [`${line.about} ${line.level} to ${line.audience}`]
    : [line.kind];
}

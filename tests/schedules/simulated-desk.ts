import { createBot } from '../../src/bot.ts';
import type { Brain } from '../../src/brain.ts';
import { toDeskSettings } from '../../src/cases/to-desk-settings.ts';
import { createDesk } from '../../src/desk.ts';
import { handleGesture } from '../../src/slack/handlers/handle-gesture.ts';
import { createLock } from '../../src/slack/locks.ts';
import { takeDelivery, takeEvent } from '../../src/slack/take.ts';
import type { Store } from '../../src/store.ts';
import type { Work } from '../../src/worker.ts';
import { type Posted, type RecordingSlack, recordingSlack } from './recording-slack.ts';

export const DESK = 'C0DESK';
export const AGENTS = ['UANA', 'UBEN'] as const;

/** The whole desk on one store, with a clock of its own and a Slack that writes down. */
export interface SimulatedDesk {
  readonly slack: RecordingSlack;
  readonly desk: ReturnType<typeof createDesk>;
  readonly handle: Work;
  readonly deliver: Work;
  /** Takes a delivery, sends it, and dies before that is written down. */
  readonly dieAfterSending: Work;
  /** Takes a delivery and dies before it is sent. */
  dieBeforeSending(): Promise<void>;
  /** Whether the desk's channel can be used. */
  breakChannel(broken: boolean): void;
}

export interface SimulatedParts {
  readonly store: Store;
  readonly brain: () => Brain;
  readonly now: () => number;
  readonly onPost: (post: Posted) => Promise<void>;
}

const quiet = { warn: () => {}, error: () => {} };

export function simulatedDesk({ store, brain, now, onPost }: SimulatedParts): SimulatedDesk {
  let broken = false;
  const slack = recordingSlack(onPost);
  const lock = createLock();
  const settings = toDeskSettings({});
  const { client } = slack;
  const directory = {
    roleOf: async (user: string) => (isAgent(user) ? ('agent' as const) : ('merchant' as const)),
    isOutsider: async (user: string) => !isAgent(user),
    teamOf: async () => 'T1',
    nameOf: async (user: string) => user,
    factsOf: async (name: string) => ({ name, kind: 'shared' as const, mixed: false }),
    forget() {},
  };
  const deskChannel = {
    id: DESK,
    check: async () => (broken ? 'DESK_CHANNEL is archived.' : null),
    require: async () => {},
    forget() {},
  };
  const escalation = {
    places: async () => [],
    isFallback: () => false,
    holds: () => false,
    require: async () => {},
    forget() {},
  };
  const desk = createDesk({ store, brain, now, settings });
  const handler = {
    bot: createBot({ store, brain, now, settings }),
    desk,
    store,
    client,
    directory,
    deskChannel,
    escalation,
    brain,
    settings,
    botUser: 'UBOT',
    now,
    burstMs: 0,
    lock,
    introduction: () => '',
    onDropped: () => {},
  };
  const sender = {
    client,
    store,
    content: () => brain().knowledge.content,
    knowledge: () => brain().knowledge,
    directory,
    desk: deskChannel,
    settings,
    escalation,
    lock,
    now,
  };
  const taking = { store, now, random: () => 1, owner: 'schedule', log: quiet };
  const die = async () => {
    throw new Error('The process died.');
  };
  const mortal = { ...store, outbox: { ...store.outbox, sent: die, retry: die } };
  return {
    slack,
    desk,
    handle: takeEvent({ ...taking, handle: (event) => handleGesture(handler, event) }),
    deliver: takeDelivery({ ...taking, sender }),
    dieAfterSending: takeDelivery({ ...taking, store: mortal, sender }),
    async dieBeforeSending() {
      await store.outbox.take({ owner: 'dead', now: now(), until: now() + 60_000 });
    },
    breakChannel(state) {
      broken = state;
    },
  };
}

function isAgent(user: string): boolean {
  return AGENTS.some((agent) => agent === user);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Brain } from '../../src/brain.ts';
import { recordedAs } from '../../tests/slack/recorded.ts';
import { startFront } from './front.ts';
import type { Outcome } from './fuzz.ts';
import { type Mutation, mangle, mutate } from './mutate.ts';
import type { Secrets } from './secrets.ts';
import { startTarget } from './target.ts';
import { createThreads } from './threads.ts';
import { leaksIn, startWatch } from './watch.ts';

/** So many frames between two envelopes that must be acknowledged. */
const STEP = 200;
const PATIENCE_MS = 60_000;

/** Sends odd envelopes and broken frames over Socket Mode, and looks at what they left behind. */
export async function fuzzSocket(
  brain: Brain,
  mutation: Mutation,
  secrets: Secrets,
  count: number,
): Promise<Outcome> {
  const front = await startFront();
  const target = await startTarget(brain, 'socket', front.before);
  const watch = startWatch(target, secrets);
  const payloadOf = createThreads(target.slack, mutation.random);
  let deaf = 0;

  /** Whether the desk still acknowledges what is sound; a socket that is just being replaced loses it. */
  async function hears(id: string): Promise<boolean> {
    const { payload } = recordedAs('message-top-level');
    const sound = JSON.stringify(envelope(id, 'events_api', payload));
    const deadline = Date.now() + PATIENCE_MS;
    while (!front.acknowledged().has(id) && Date.now() < deadline) {
      await front.send(sound);
      for (let wait = 0; wait < 100 && !front.acknowledged().has(id); wait += 1) await sleep(20);
    }
    return front.acknowledged().has(id);
  }

  for (let sent = 0; sent < count; sent += 1) {
    await front.send(oddFrame(mutation, payloadOf(), sent));
    const due = sent % STEP === STEP - 1 || sent === count - 1;
    if (due && !(await hears(`sound-${sent}`))) deaf += 1;
    if (due) await target.calm();
  }
  await target.atRest();
  const kept = await target.end();
  watch.stop();
  await front.stop();
  return {
    payloads: count,
    statuses: { acknowledged: front.acknowledged().size, connections: front.made() },
    calls: watch.calls(),
    silentFailures: deaf,
    leaks: [...watch.leaks(), ...leaksIn(secrets, 'store', kept)],
  };
}

function oddFrame(mutation: Mutation, sound: unknown, index: number): string {
  const { random } = mutation;
  const payload = mutate(mutation, sound);
  const type = random.pick(['events_api', 'interactive', 'slash_commands', 'hello', 'x']);
  const frame = JSON.stringify(
    random.chance(0.1)
      ? mutate(mutation, envelope(String(index), type, payload))
      : envelope(String(index), type, payload),
  );
  return random.chance(0.1) ? mangle(random, frame) : frame;
}

function envelope(envelope_id: string, type: string, payload: unknown) {
  return { envelope_id, type, payload, accepts_response_payload: true };
}

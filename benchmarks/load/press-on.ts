import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Market, Question } from './market.ts';
import type { Subject } from './subject.ts';

/** Sends signed events to the instances of an app, in turn. */
export interface Sender {
  /** Resolves with the status of the acknowledgement. */
  send(question: Question): Promise<number>;
  close(): Promise<void>;
}

export function createSender({ slack }: Market, subjects: readonly Subject[]): Sender {
  const pools = subjects.map(({ url }) => new Pool(new URL(url).origin, { connections: 64 }));
  let sent = 0;
  return {
    async send({ event }) {
      const pool = pools[sent % pools.length];
      if (!pool) throw new Error('There is no app to send to.');
      sent += 1;
      const body = JSON.stringify(event);
      const headers = { 'content-type': 'application/json', ...slack.sign(body) };
      const answer = await pool.request({ method: 'POST', path: '/slack/events', headers, body });
      await answer.body.dump();
      return answer.statusCode;
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.close()));
    },
  };
}

/** How long an answer is waited for after the last event. */
const PATIENCE_MS = 60_000;

/** What became of events that came at an even pace. */
export interface Paced {
  /** milliseconds from sending an event until Slack had its answer, shortest first */
  readonly times: readonly number[];
  readonly unanswered: number;
  readonly refused: number;
}

/** Sends `perSecond` events a second, whatever becomes of them. */
export async function atRate(
  market: Market,
  sender: Sender,
  questions: readonly Question[],
  perSecond: number,
): Promise<Paced> {
  const sentAt = new Map<Question, number>();
  const begun = performance.now();
  const acks: Promise<number>[] = [];
  for (const [index, question] of questions.entries()) {
    await sleep(Math.max(0, begun + (index * 1000) / perSecond - performance.now()));
    sentAt.set(question, performance.timeOrigin + performance.now());
    acks.push(sender.send(question));
  }
  const statuses = await Promise.all(acks);
  const left = await unanswered(market, questions);
  const times = questions.flatMap((question) => {
    const [sent, answered] = [sentAt.get(question), market.answeredAt(question)];
    return sent === undefined || answered === null ? [] : [answered - sent];
  });
  return {
    times: times.toSorted((one, other) => one - other),
    unanswered: left,
    refused: statuses.filter((status) => status !== 200).length,
  };
}

/** Waits until all are answered, or patience ends; gives how many are not. */
async function unanswered(market: Market, questions: readonly Question[]): Promise<number> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const left = questions.filter((question) => market.answeredAt(question) === null).length;
    if (left === 0 || performance.now() > deadline) return left;
    await sleep(50);
  }
}

/** How many events wait for an answer at any moment while an app is pressed for as much as it gives. */
const WINDOW = 16;

/** How many events were answered, and how many a second, over `seconds`, where the next is sent as soon as one is answered. */
export async function sustained(
  market: Market,
  sender: Sender,
  questions: readonly Question[],
  seconds: number,
): Promise<{ readonly answered: number; readonly perSecond: number }> {
  const begun = performance.now();
  const open = new Set<Question>();
  let [next, answered] = [0, 0];
  while (performance.now() - begun < seconds * 1000) {
    const done = [...open].filter((question) => market.answeredAt(question) !== null);
    for (const question of done) open.delete(question);
    answered += done.length;
    const fresh = questions.slice(next, next + WINDOW - open.size);
    next += fresh.length;
    for (const question of fresh) {
      open.add(question);
      void sender.send(question);
    }
    if (open.size === 0) break;
    await sleep(2);
  }
  const perSecond = answered / ((performance.now() - begun) / 1000);
  answered += open.size - (await unanswered(market, [...open]));
  return { answered, perSecond };
}

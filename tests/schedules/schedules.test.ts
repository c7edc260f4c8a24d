import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { shippedBrain } from '../brain.ts';
import { type Outcome, play, type Stage } from './play.ts';
import { DESK } from './simulated-desk.ts';
import { anySchedule } from './step.ts';

const SCHEDULES = 1000;
const brain = shippedBrain();

let folder: string;
let stage: Stage;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decline-desk-schedules-'));
  const database = openSqlite(folder);
  const store = await openStore(database);
  // The machine does not die here, only the desk: a thousand schedules need not wait for the disk.
  await sql`pragma synchronous = off`.execute(database.db);
  stage = { database, store, brain: () => brain };
});
afterAll(async () => {
  await stage.store.close();
  rmSync(folder, { recursive: true });
});

const toMerchant = ({ posted, channel }: Outcome) =>
  posted.filter((post) => post.channel === channel);

function expectNoCaseLost({ cases, handedOver, posted, dead }: Outcome): void {
  const known = new Set(cases.map(({ conversation }) => conversation));
  for (const conversation of handedOver) expect(known).toContain(conversation);
  for (const { id, deskChannel, deskTs } of cases) {
    const cards = posted.filter(
      ({ body, root }) => body?.kind === 'case-card' && body.case === id && root === null,
    );
    expect(cards.map(({ ts, channel }) => [channel, ts])).toEqual([[deskChannel, deskTs]]);
    expect(deskChannel).toBe(DESK);
  }
  expect(dead).toBe(0);
}

function expectNothingTwiceOrAstray(outcome: Outcome): void {
  const keys = outcome.posted.map(({ key }) => key);
  expect(keys).not.toContain(null);
  expect(new Set(keys).size).toBe(keys.length);
  const outside = toMerchant(outcome);
  for (const { body, root } of outside) {
    expect(body?.kind).toMatch(/^(merchant|agent-reply|agent-card|introduction)$/);
    if (body && 'root' in body) expect(root).toBe(body.root);
  }
  for (const { body, channel } of outcome.posted) {
    if (channel === DESK) expect(body?.kind).not.toMatch(/^(merchant|agent-reply|agent-card)$/);
  }
  for (const [words, thread] of outcome.replies) {
    const said = outside.filter(({ text }) => text.includes(words));
    expect(said.map(({ root }) => root)).toEqual([thread]);
  }
  for (const { text } of outside) expect(text).not.toMatch(/note-\w+-end/);
}

/** Where nobody wrote for long the bot has a thread again, and a merchant may ask for people anew. */
function expectAnnouncedOnce(outcome: Outcome): void {
  const outside = toMerchant(outcome);
  const announced = outside.flatMap(({ body }) =>
    body?.kind === 'merchant' && body.outbound.kind === 'handed-over' ? [body.conversation] : [],
  );
  expect(announced.toSorted()).toEqual(outcome.handedOver.toSorted());
  for (const { id } of outcome.cases) {
    const of = (kind: string) =>
      outside.filter(
        ({ body }) => body?.kind === 'merchant' && body.case === id && body.outbound.kind === kind,
      );
    expect(of('handed-over')).not.toEqual([]);
    const told = [...of('handed-over'), ...of('hand-over-news')].map(({ text }) => text);
    const missing = told.filter((text) => /can't reach our|暂时联系不上/.test(text)).length;
    const found = told.filter((text) => /has your case|已收到工单/.test(text)).length;
    expect([missing, found]).toEqual(missing === 0 ? [0, 0] : [1, 1]);
  }
}

it('in any schedule of merchants, agents, time and crashes no case is lost, nothing is said twice or to the wrong side, the bot keeps out, and each hand-over is announced once', async () => {
  let played = 0;
  await fc.assert(
    fc.asyncProperty(anySchedule, async (steps) => {
      played += 1;
      const channel = `C${played}Q`;
      const outcome = await play(stage, channel, steps);
      expectNoCaseLost(outcome);
      expectNothingTwiceOrAstray(outcome);
      expect(outcome.spokeOver).toEqual([]);
      expectAnnouncedOnce(outcome);
      await stage.store.maintenance.forget({ kind: 'channel', id: channel });
    }),
    { numRuns: SCHEDULES, endOnFailure: true },
  );
  expect(played).toBe(SCHEDULES);
}, 300_000);

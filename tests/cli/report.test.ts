import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store.ts';
import { OWNERS, operated } from '../admin/operated-store.ts';
import { storeCase } from '../admin/stored-case.ts';
import { runDesk } from './run-desk.ts';

const CARD = '4111 1111 1111 1111';
const DAY = 86_400_000;

async function fill(store: Store): Promise<void> {
  const turn = { person: 'U1', reason: 'code', language: 'en', confidence: 1 };
  const answer = { ...turn, decision: 'answer', topic: 'insufficient-funds' };
  await store.figures.note({ ...answer, conversation: 'C1:1', channel: 'C1', at: 2 * DAY });
  const over = { ...turn, decision: 'escalate', topic: null };
  await store.figures.note({ ...over, conversation: 'C2:1', channel: 'C2', at: 3 * DAY });
  const question = `my card ${CARD} <b>?`;
  const found = await storeCase(store, 'C2', { question, openedAt: 3 * DAY });
  await store.cases.update({ ...found, topic: null });
  const entry = { actor: 'UANA', action: 'reply', subject: `case:${found.id}`, detail: '' };
  await store.audit.add({ ...entry, at: 3 * DAY + 600_000 });
}
const RANGE = ['--since', '1970-01-02', '--until', '1970-01-08'];

describe.each(OWNERS)('desk report, with the store owned by %s', (owner) => {
  it('prints what was asked and what became of it', async () => {
    const { environment } = await operated(owner, fill);
    const { code, out } = await runDesk(['report', ...RANGE], { environment });
    expect(code).toBe(0);
    for (const part of ['questions     2', 'handed over   1', 'median 10 min', 'nothing fits']) {
      expect(out).toContain(part);
    }
    expect(out).not.toContain(CARD);
  });

  it('prints one JSON object, and writes a page, both masked', async () => {
    const { environment, folder } = await operated(owner, fill);
    const file = join(folder, 'week.html');
    const args = ['report', ...RANGE, '--html', file, '--json'];
    const { code, out } = await runDesk(args, { environment });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ questions: 2, answered: 1, handedOver: 1 });
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('insufficient-funds');
    expect(page).toContain('&lt;b&gt;');
    for (const text of [out, page]) expect(text).not.toContain(CARD);
  });
});

describe('desk report', () => {
  it.each([
    [['--since', 'yesterday'], '--since "yesterday" is no time'],
    [['--since', '1d', '--until', '2d'], '--until is not after --since.'],
    [['week'], '"week" is none'],
  ])('answers %j with a sentence and exit code 2', async (args, sentence) => {
    const { environment } = await operated('nobody');
    const { code, err } = await runDesk(['report', ...args], { environment });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createMetrics } from '../../src/admin/metrics.ts';

const read = (name: string) => readFileSync(new URL(`../../ops/${name}`, import.meta.url), 'utf8');
const empty = { waiting: 0, dead: 0, oldestDueAt: null };

/** The names of the series on the page, once each thing was counted once. */
async function seriesNames(): Promise<ReadonlySet<string>> {
  const { measure, page } = createMetrics({
    levels: async () => ({
      inbox: empty,
      outbox: empty,
      openCases: 0,
      oldestOpenCaseAt: null,
      undeliveredCases: 0,
    }),
    version: () => 'v1',
    now: () => 0,
  });
  measure.event('message');
  measure.decision({ kind: 'answer', topic: 'x', language: 'en', confidence: 1 });
  measure.answered(1);
  measure.slackError('timeout');
  const lines = (await page()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Set(lines.map((line) => line.split(/[{ ]/)[0] ?? ''));
}

describe('the dashboard and the alert rules', () => {
  it.each(['grafana.json', 'alerts.yml'])('%s names only metrics that exist', async (name) => {
    const named = read(name).match(/\bdesk_[a-z_]+/g);
    const known = await seriesNames();
    expect(named?.length).toBeGreaterThan(6);
    for (const metric of named ?? []) expect(known).toContain(metric);
  });

  it('shows every metric on the dashboard', async () => {
    const dashboard = read('grafana.json');
    const families = [...(await seriesNames())].map((name) =>
      name.replace(/_(bucket|sum|count)$/, ''),
    );
    for (const family of families) expect(dashboard).toContain(family);
  });

  it('says with each alert what is wrong and what to do', () => {
    const rule = z.object({
      alert: z.string().startsWith('Desk'),
      expr: z.string().includes('desk_'),
      labels: z.object({ severity: z.enum(['warning', 'critical']) }),
      annotations: z.object({
        summary: z.string().endsWith('.'),
        action: z.string().endsWith('.'),
      }),
    });
    const file = z.object({ groups: z.tuple([z.object({ rules: z.array(rule).min(5) })]) });
    expect(file.safeParse(parse(read('alerts.yml'))).error).toBeUndefined();
  });

  it('gives every panel of the dashboard a place of its own', () => {
    const panel = z.object({
      title: z.string(),
      gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
    });
    const { panels } = z.object({ panels: z.array(panel) }).parse(JSON.parse(read('grafana.json')));
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)}:${y + Math.floor(cell / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...panels.map(({ gridPos }) => gridPos.x + gridPos.w))).toBe(24);
  });
});

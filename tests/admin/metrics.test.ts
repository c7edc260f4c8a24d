import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/admin/metrics.ts';
import type { Levels } from '../../src/ports/maintenance.ts';

const EMPTY = { waiting: 0, dead: 0, oldestDueAt: null };
const LEVELS: Levels = {
  inbox: EMPTY,
  outbox: { waiting: 3, dead: 1, oldestDueAt: 4000 },
  openCases: 2,
  oldestOpenCaseAt: 1000,
  undeliveredCases: 0,
};

function metricsAt(now: number, levels = LEVELS) {
  return createMetrics({ levels: async () => levels, version: () => 'v1', now: () => now });
}

describe('/metrics', () => {
  it('counts events, decisions and what Slack refuses', async () => {
    const { measure, page } = metricsAt(0);
    measure.event('message');
    measure.event('message');
    measure.decision({ kind: 'answer', topic: 'input-error', language: 'zh', confidence: 0.85 });
    measure.decision({ kind: 'relay', topic: null, language: null, confidence: null });
    measure.slackError('channel_not_found');
    const lines = (await page()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'desk_events_total{kind="message"} 2',
        'desk_decisions_total{kind="answer",topic="input-error",language="zh"} 1',
        'desk_decisions_total{kind="relay",topic="none",language="none"} 1',
        'desk_slack_errors_total{error="channel_not_found"} 1',
      ]),
    );
  });

  it('shows how confidence and latency are spread', async () => {
    const { measure, page } = metricsAt(0);
    measure.decision({ kind: 'answer', topic: 'x', language: 'en', confidence: 0.85 });
    measure.answered(1.5);
    const lines = (await page()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'desk_confidence_bucket{le="0.8"} 0',
        'desk_confidence_bucket{le="0.9"} 1',
        'desk_answer_seconds_bucket{le="1"} 0',
        'desk_answer_seconds_bucket{le="2"} 1',
        'desk_answer_seconds_sum 1.5',
      ]),
    );
  });

  it('asks the store how full it is when it is read', async () => {
    const lines = (await metricsAt(10_000).page()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'desk_queue_waiting{queue="outbox"} 3',
        'desk_queue_dead{queue="outbox"} 1',
        'desk_queue_age_seconds{queue="outbox"} 6',
        'desk_queue_age_seconds{queue="inbox"} 0',
        'desk_cases_open 2',
        'desk_case_oldest_open_seconds 9',
        'desk_model_info{version="v1"} 1',
      ]),
    );
  });

  it('calls a row that is still to come not late', async () => {
    const page = await metricsAt(3000).page();
    expect(page).toContain('desk_queue_age_seconds{queue="outbox"} 0\n');
  });

  it('shows one version of content and model after a change', async () => {
    let version = 'old';
    const { page } = createMetrics({
      levels: async () => LEVELS,
      version: () => version,
      now: () => 0,
    });
    await page();
    version = 'new';
    expect((await page()).match(/desk_model_info\{.*/g)).toEqual([
      'desk_model_info{version="new"} 1',
    ]);
  });
});

import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Measure } from '../measure.ts';
import type { Levels, QueueLevel } from '../ports/maintenance.ts';

/** The counters, and the page that shows them. */
export interface Metrics {
  readonly measure: Measure;
  /** Prometheus' text format. Throws where the store cannot be asked. */
  page(): Promise<string>;
}

export interface MetricsParts {
  readonly levels: () => Promise<Levels>;
  /** content and model as they are now */
  readonly version: () => string;
  readonly now: () => number;
}

/** Tenths: where answers are given and where they are not is read off the distribution. */
const CONFIDENCES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1];
/** Seconds; the wait for the end of a burst is within. */
const LATENCIES = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 300];

/** One registry for each server, so that several in one process keep their counts apart. */
export function createMetrics({ levels, version, now }: MetricsParts): Metrics {
  const registry = new Registry();
  const counters = createCounters(registry);
  const gauges = createGauges(registry);
  return {
    measure: {
      event: (kind) => counters.events.inc({ kind }),
      decision({ kind, topic, language, confidence }) {
        counters.decisions.inc({ kind, topic: topic ?? 'none', language: language ?? 'none' });
        if (confidence !== null) counters.confidence.observe(confidence);
      },
      answered: (seconds) => counters.latency.observe(seconds),
      slackError: (error) => counters.slackErrors.inc({ error }),
    },
    async page() {
      const { inbox, outbox, openCases, oldestOpenCaseAt, undeliveredCases } = await levels();
      setQueue(gauges, 'inbox', inbox, now());
      setQueue(gauges, 'outbox', outbox, now());
      gauges.openCases.set(openCases);
      gauges.undelivered.set(undeliveredCases);
      gauges.oldestCase.set(secondsSince(oldestOpenCaseAt, now()));
      gauges.model.reset();
      gauges.model.set({ version: version() }, 1);
      return await registry.metrics();
    },
  };
}

function createCounters(registry: Registry) {
  const registers = [registry];
  return {
    events: new Counter({
      name: 'desk_events_total',
      help: 'What came in from Slack, each once, by kind.',
      labelNames: ['kind'],
      registers,
    }),
    decisions: new Counter({
      name: 'desk_decisions_total',
      help: 'What the desk decided, by kind, topic and language.',
      labelNames: ['kind', 'topic', 'language'],
      registers,
    }),
    confidence: new Histogram({
      name: 'desk_confidence',
      help: 'Confidence in the likeliest topic at each decision, 0 to 1.',
      buckets: CONFIDENCES,
      registers,
    }),
    latency: new Histogram({
      name: 'desk_answer_seconds',
      help: 'From the arrival of an event until Slack had the answer.',
      buckets: LATENCIES,
      registers,
    }),
    slackErrors: new Counter({
      name: 'desk_slack_errors_total',
      help: 'Failures of Slack that gave a row back for a later attempt, by code.',
      labelNames: ['error'],
      registers,
    }),
  };
}

function createGauges(registry: Registry) {
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  return {
    waiting: gauge('desk_queue_waiting', 'Rows neither done nor dead.', ['queue']),
    dead: gauge('desk_queue_dead', 'Rows given up; an operator must look at them.', ['queue']),
    age: gauge('desk_queue_age_seconds', 'How long the oldest row is overdue.', ['queue']),
    openCases: gauge('desk_cases_open', 'Cases that are not resolved.'),
    undelivered: gauge('desk_cases_undelivered', "Cases that are not in the desk's channel."),
    oldestCase: gauge('desk_case_oldest_open_seconds', 'Age of the oldest case not resolved.'),
    model: gauge('desk_model_info', 'Always 1; the version of content and model.', ['version']),
  };
}

function setQueue(
  { waiting, dead, age }: ReturnType<typeof createGauges>,
  queue: 'inbox' | 'outbox',
  level: QueueLevel,
  now: number,
): void {
  waiting.set({ queue }, level.waiting);
  dead.set({ queue }, level.dead);
  age.set({ queue }, secondsSince(level.oldestDueAt, now));
}

/** 0 where there is none, and where it is still to come. */
function secondsSince(at: number | null, now: number): number {
  return at === null ? 0 : Math.max(0, (now - at) / 1000);
}

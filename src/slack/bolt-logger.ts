import { type Logger, LogLevel } from '@slack/logger';

/** What the Slack libraries' messages are written to. */
export interface LogSink {
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

/**
 * The Slack libraries' logger on ours: warnings and errors only, since at finer levels they print
 * whole payloads, which hold what merchants wrote.
 */
export function boltLogger(sink: LogSink): Logger {
  const sentence = (parts: readonly unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug() {},
    info() {},
    warn: (...parts: unknown[]) => sink.warn({ from: 'slack' }, sentence(parts)),
    error: (...parts: unknown[]) => sink.error({ from: 'slack' }, sentence(parts)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}

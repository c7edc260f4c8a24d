import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** JSON lines on stdout, or wherever `destination` says. Callers pass ids and masked texts only; tokens are cut in any case. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: ['token', '*.token', 'headers.authorization', 'error.config', '*.data.headers'],
    serializers: { error: pino.stdSerializers.err },
  };
  return destination ? pino(options, destination) : pino(options);
}

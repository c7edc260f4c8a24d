import { ConfigError } from '../config-error.ts';

/** How a start that failed ends: sentences for stderr, and the exit code of the contract. */
export interface FailedStart {
  readonly sentences: readonly string[];
  readonly exitCode: 1 | 2;
}

/** Known causes become advice; everything else is thrown on as it is. */
export function explainStart(error: unknown, ports: Readonly<Record<string, number>>): FailedStart {
  if (error instanceof ConfigError) return { sentences: error.problems, exitCode: 2 };
  const taken = portTaken(error);
  if (taken === null) throw error;
  const name = Object.entries(ports).find(([, port]) => port === taken)?.[0] ?? 'PORT';
  return {
    sentences: [`${name} ${taken} is taken by another program: stop it, or set another ${name}.`],
    exitCode: 1,
  };
}

function portTaken(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || !('port' in error)) return null;
  const { code, port } = error;
  const refused = code === 'EADDRINUSE' || code === 'EACCES';
  return refused && typeof port === 'number' ? port : null;
}

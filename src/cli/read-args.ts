import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and the other words of a command's arguments.
 * Throws `UsageError` where an option is unknown or lacks its value.
 */
export function readArgs<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(firstSentence(error.message), { cause: error });
  }
}

/** Throws `UsageError` where words are left that a command does not take. */
export function refuseWords(words: readonly string[]): void {
  const [word] = words;
  if (word === undefined) return;
  throw new UsageError(`This command takes options only, and "${word}" is none.`);
}

/** Node's advice behind it is about quoting, which is seldom the trouble. */
function firstSentence(message: string): string {
  const [first = message] = message.split(/\.\s/);
  return first.endsWith('.') ? first : `${first}.`;
}

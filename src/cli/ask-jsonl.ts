import type { Brain } from '../brain.ts';
import type { Io } from './io.ts';
import { roundedJson } from './rounded-json.ts';
import { createSession } from './session.ts';
import { turnRecord } from './turn-record.ts';
import { readTurnRequest } from './turn-request.ts';

/** One JSON object out for each in, in the same order; a line that cannot be read gets its error. */
export async function askJsonl(brain: Brain, io: Io): Promise<void> {
  const session = createSession(brain);
  let number = 0;

  function reply(line: string) {
    const read = readTurnRequest(brain.knowledge.content, line);
    if (read.kind === 'problem') return { error: `line ${number}: ${read.problem}` };
    const { conversation, said, masked } = read.request;
    return turnRecord(brain.knowledge, session.hear(conversation, said), masked);
  }

  for await (const line of io.lines) {
    number += 1;
    if (line.trim() !== '') await io.out(`${roundedJson(reply(line))}\n`);
  }
}

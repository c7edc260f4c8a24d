import type { Brain } from '../brain.ts';
import { mask } from '../privacy/mask.ts';
import type { ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { roundedJson } from './rounded-json.ts';
import { createSession } from './session.ts';
import { turnRecord } from './turn-record.ts';
import { readTurnRequest, type TurnRequest } from './turn-request.ts';

/**
 * One JSON object out for each in, in the same order; a line that cannot be read gets its error.
 * A defect of the desk gets one too, so that the rest goes on, and makes the exit code 1.
 */
export async function askJsonl(brain: Brain, io: Io): Promise<ExitCode> {
  const { knowledge } = brain;
  const session = createSession(brain);
  let number = 0;
  let code: ExitCode = 0;

  function take({ conversation, said, masked }: TurnRequest) {
    try {
      return turnRecord(knowledge, session.hear(conversation, said), masked);
    } catch (defect) {
      code = 1;
      const trace = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect);
      io.err(mask(`The desk failed on line ${number}: ${trace}`).text);
      return { error: `line ${number}: the desk failed on it; standard error says where` };
    }
  }

  for await (const line of io.lines) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readTurnRequest(knowledge.content, line);
    const reply =
      read.kind === 'problem' ? { error: `line ${number}: ${read.problem}` } : take(read.request);
    await io.out(`${roundedJson(reply)}\n`);
  }
  return code;
}

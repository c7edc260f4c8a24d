import type { Brain } from '../brain.ts';
import { mask } from '../privacy/mask.ts';
import { ASK_HELP } from './ask-help.ts';
import { askJsonl } from './ask-jsonl.ts';
import type { Command, ExitCode } from './command.ts';
import type { Io } from './io.ts';
import { loadBrain } from './load-brain.ts';
import { readArgs } from './read-args.ts';
import { createSession, type Session, type SessionTurn } from './session.ts';
import { privateNote, shownText } from './shown-text.ts';
import { summaryOf } from './turn-record.ts';
import { UsageError } from './usage-error.ts';

export const ask: Command = {
  summary: 'ask as a merchant would, once, by lines, or as JSON',
  help: ASK_HELP,
  run: runAsk,
};

async function runAsk(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArgs(args, {
    content: { type: 'string' },
    jsonl: { type: 'boolean' },
  });
  if (values.jsonl && positionals.length > 0) {
    throw new UsageError('With --jsonl the questions come from standard input, not as arguments.');
  }
  const brain = loadBrain(io.dist, values.content);
  if (values.jsonl) return await askJsonl(brain, io);
  if (positionals.length > 0) await answer(createSession(brain), brain, positionals.join(' '), io);
  else await converse(brain, io);
  return 0;
}

/** Each line is a turn of one conversation; a person who types gets a prompt. */
async function converse(brain: Brain, io: Io): Promise<void> {
  const session = createSession(brain);
  const prompt = async () => {
    if (io.typed) await io.out('> ');
  };
  if (io.typed) io.err('Write as a merchant would. Control-D ends.');
  await prompt();
  for await (const line of io.lines) {
    if (line.trim() !== '') await answer(session, brain, line, io);
    await prompt();
  }
  if (io.typed) await io.out('\n');
}

async function answer(session: Session, brain: Brain, text: string, io: Io): Promise<void> {
  const masked = mask(text);
  const heard = session.hear('c1', {
    kind: 'text',
    text: masked.text,
    masked: masked.spans.length,
    mentioned: true,
  });
  await io.out(`${plainAnswer(brain, heard, io.styled)}\n`);
}

function plainAnswer({ knowledge }: Brain, heard: SessionTurn, styled: boolean): string {
  const { decision, reason, topic, confidence } = summaryOf(heard.turn);
  const facts = `[${decision} · ${reason} · ${topic ?? 'no topic'} · ${confidence.toFixed(2)}]`;
  return [
    shownText(knowledge.content, heard),
    privateNote(knowledge.content, heard),
    styled ? `\u001b[2m${facts}\u001b[22m` : facts,
  ]
    .filter((part) => part !== null)
    .join('\n');
}

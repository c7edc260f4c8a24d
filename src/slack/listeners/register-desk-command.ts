import type { App } from '@slack/bolt';
import { setChannelMode } from '../../channel-modes.ts';
import type { Desk } from '../../desk.ts';
import type { ChannelMode } from '../../ports/channels.ts';
import { defaultMode } from '../directory/default-mode.ts';
import type { Directory } from '../directory/directory.ts';
import { refusalSentence } from '../handlers/refusal-sentence.ts';
import { carryOutIncident, type IncidentParts } from './carry-out-incident.ts';
import { type DeskCommand, readDeskCommand } from './desk-command.ts';

export interface DeskCommandParts extends IncidentParts {
  readonly desk: Desk;
  readonly directory: Directory;
  /** id of the desk's own channel */
  readonly deskChannel: string;
}

const FOR_AGENTS =
  'This command is for the support team. Write your question in the channel instead.';

const HELP = [
  '/desk mode: says when the desk speaks in this channel',
  '/desk mode off: never',
  '/desk mode mention: only when it is mentioned',
  '/desk mode draft: its answers go to the desk’s channel, and one of you sends them',
  '/desk mode auto: it answers merchants’ questions by itself',
  '/desk incident CAUSE TEXT: merchants read the text first in their answers, once one of you approves it',
  '/desk incident CAUSE ENGLISH | 中文: the same in both languages',
  '/desk incident end CAUSE: it is over, and everybody who was told hears of it',
  '/desk resume 12: case 12 is closed, and the desk answers in its thread again',
].join('\n');

const MEANING: Readonly<Record<ChannelMode, string>> = {
  off: 'it keeps silent',
  mention: 'it answers when it is mentioned',
  draft: 'its answers go to the desk’s channel for one of you to send',
  auto: 'it answers merchants’ questions by itself',
};

/** `/desk`: how our own people steer the desk. Only who typed it sees the answer. */
export function registerDeskCommand(app: App, parts: DeskCommandParts): void {
  app.command('/desk', async ({ ack, command }) => {
    const { user_id: who, channel_id: channel, trigger_id: trigger } = command;
    if ((await parts.directory.roleOf(who)) !== 'agent') return ack(FOR_AGENTS);
    const read = readDeskCommand(command.text);
    return ack(await carryOut(parts, read, { who, channel, key: `command:${trigger}` }));
  });
}

interface Typed {
  readonly who: string;
  readonly channel: string;
  readonly key: string;
}

function carryOut(parts: DeskCommandParts, command: DeskCommand, typed: Typed): Promise<string> {
  switch (command.kind) {
    case 'help':
      return Promise.resolve(HELP);
    case 'wrong':
      return Promise.resolve(`${command.why}\n${HELP}`);
    case 'incident':
    case 'incident-end':
      return carryOutIncident(parts, command, typed.who);
    case 'resume':
      return resume(parts, command.case, typed);
    case 'mode':
      return command.mode === null
        ? tellMode(parts, typed)
        : changeMode(parts, command.mode, typed);
  }
}

async function resume(
  { desk, directory }: DeskCommandParts,
  id: number,
  { who, key }: Typed,
): Promise<string> {
  const result = await desk.handBack({ event: { key }, case: id, who });
  return result.ok
    ? `Case ${id} is closed, and the desk answers in its thread again.`
    : refusalSentence(result.refusal, directory);
}

async function tellMode(parts: DeskCommandParts, { channel }: Typed): Promise<string> {
  const set = await parts.store.channels.modeOf(channel);
  if (set) return `The mode of this channel is ${set}: ${MEANING[set]}.`;
  const { kind } = await parts.directory.factsOf(channel);
  const mode = defaultMode(kind, false);
  const guests = kind === 'internal' ? ' A guest’s question it answers by itself.' : '';
  return `No mode is set for this channel, so it is ${mode}: ${MEANING[mode]}.${guests}`;
}

async function changeMode(
  { store, deskChannel, now }: DeskCommandParts,
  mode: ChannelMode,
  { who, channel }: Typed,
): Promise<string> {
  if (channel === deskChannel) {
    return 'This is the desk’s own channel, where it answers no merchants. Type it in theirs.';
  }
  await setChannelMode(store, { channel, mode, who, at: now() });
  return `From now on the mode of this channel is ${mode}: ${MEANING[mode]}.`;
}

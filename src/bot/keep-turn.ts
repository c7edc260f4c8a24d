import type { DeliveryBody } from '../delivery.ts';
import type { PressedNote } from '../dialogue/desk-notes.ts';
import { plainOutbound } from '../dialogue/plain-text.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Ports } from '../store.ts';
import { refreshCase } from '../stored-case/refresh-case.ts';
import { caseOf } from './case-of-turn.ts';
import type { Heard } from './heard.ts';
import { joinThreads } from './hold-back.ts';
import { bodiesOf } from './turn-deliveries.ts';

/** Stores what a turn changed, and gives what it has to say. */
export async function keepTurn(
  ports: Ports,
  heard: Heard,
  version: number,
  turn: Turn,
  at: number,
): Promise<readonly DeliveryBody[]> {
  const { conversation } = turn;
  await ports.conversations.save(
    { id: conversation.id, state: JSON.stringify(conversation), version },
    at,
  );
  await joinThreads(ports, heard, heard.threads, conversation.id, at);
  const { found, bodies } = await caseOf(ports, heard, turn, at);
  if (found && turn.decision.kind === 'relay') await refreshCase(ports, found, turn, at);
  await note(ports, heard, turn, at);
  return [...bodies, ...bodiesOf(heard, turn, found)];
}

/** Both sides' words for the transcript; a button leaves a line only where people have the thread. */
async function note(ports: Ports, heard: Heard, turn: Turn, at: number) {
  const { id } = turn.conversation;
  if (heard.said.kind === 'text') {
    const text = heard.filesOnly ? '(a picture or file)' : heard.said.text;
    await ports.conversations.say(id, { at: heard.at, who: 'merchant', text });
  }
  for (const outbound of turn.outbound) {
    if (outbound.kind === 'pressed') {
      await ports.conversations.say(id, { at, who: 'merchant', text: pressedWords(outbound) });
    }
    const text = outbound.to === 'merchant' ? plainOutbound(outbound) : null;
    if (text) await ports.conversations.say(id, { at, who: 'bot', text });
  }
}

/** A button that was pressed while people have the thread. */
function pressedWords({ button, about }: PressedNote): string {
  return about === null ? `(pressed ${button})` : `(pressed ${button}: ${about})`;
}

import type { AnsweredMessage } from '../bot/answered-message.ts';
import { answersSent } from '../bot/answers-sent.ts';
import { bestAnswers } from '../bot/best-answers.ts';
import { channelSettings } from '../cases/desk-settings.ts';
import { sentDetail } from '../cases/suggestion-log.ts';
import { toDeskSettings } from '../cases/to-desk-settings.ts';
import type { DeliveryBody } from '../delivery.ts';
import type { AnswerCard } from '../dialogue/answer-card.ts';
import { plainCard } from '../dialogue/plain-text.ts';
import type { Ports } from '../store.ts';
import { noteAgentSpoke } from '../timers/thread-timer.ts';
import { actOn, type DeskParts, delivery, finish, type Refused } from './act.ts';
import type { PickedResult } from './moves.ts';
import { keep, pick } from './take-thread.ts';

/**
 * Sends the article of `topic` below a message, in its language and under the agent's name, unless it
 * was sent in the thread before. The thread is the agent's from then on; where it has an open case,
 * that is theirs.
 */
export async function sendHere(
  parts: DeskParts,
  answered: AnsweredMessage,
  topic: string,
): Promise<PickedResult> {
  const found = await parts.store.cases.current(answered.conversation);
  if (!found) return inThread(parts, answered, topic);
  const { event, who } = answered;
  const card = cardOf(parts, answered, topic);
  const result = await actOn(
    parts,
    { event, case: found.id, who },
    {
      move: { kind: 'reply', who },
      detail: sentDetail(topic),
      refusal: (ports) => sentBefore(ports, answered, topic),
      effects: async (ports, { id }, at) => {
        await say(ports, parts, answered, { topic, card }, at);
        return {
          bodies: [bodyOf(answered, card, id), { kind: 'suggestions', case: id, edit: true }],
        };
      },
    },
  );
  return result.ok ? { ok: true, case: result.case.id } : result;
}

function inThread(
  parts: DeskParts,
  answered: AnsweredMessage,
  topic: string,
): Promise<PickedResult> {
  const { store, now, settings = toDeskSettings({}) } = parts;
  const { event, who, conversation } = answered;
  return store.transaction(async (ports) => {
    const at = now();
    await finish(ports, event, at);
    const refusal = await sentBefore(ports, answered, topic);
    if (refusal) return { ok: false, refusal };
    const card = cardOf(parts, answered, topic);
    const picked = await pick(ports, parts, settings, answered, at);
    const next = { ...picked.turn.conversation, owner: 'person', spoken: true } as const;
    await keep(ports, picked, { ...next, pending: null }, at);
    await say(ports, parts, answered, { topic, card }, at);
    const subject = `conversation:${conversation}`;
    const detail = sentDetail(topic);
    await ports.audit.add({ at, actor: who, action: 'reply', subject, detail });
    await noteAgentSpoke(ports, settings, conversation, at);
    await ports.outbox.add([
      delivery(event.key, 0, { conversation }, bodyOf(answered, card, null), at),
    ]);
    return { ok: true, case: null };
  });
}

/** The card as it was shown to the agent: neutral where the reason is confidential. */
function cardOf(
  { brain, settings = toDeskSettings({}) }: DeskParts,
  { text, channel, mixed }: AnsweredMessage,
  topic: string,
): AnswerCard {
  const provider = mixed ? null : channelSettings(settings, channel).provider;
  return bestAnswers(brain(), text, provider).cardOf(topic);
}

async function sentBefore(
  ports: Ports,
  { conversation }: AnsweredMessage,
  topic: string,
): Promise<Refused | null> {
  const sent = (await answersSent(ports, conversation)).get(topic);
  return sent ? { reason: 'already-sent', by: sent.by, at: sent.at } : null;
}

/** The agent's answer for the transcript, and their verdict for the classifier. */
async function say(
  { conversations, labels }: Ports,
  { brain }: DeskParts,
  { conversation, who, text: question }: AnsweredMessage,
  { topic, card }: { readonly topic: string; readonly card: AnswerCard },
  at: number,
): Promise<void> {
  await conversations.say(conversation, { at, who: 'agent', text: plainCard(card) });
  const { version } = brain().knowledge;
  await labels.add({ at, conversation, who, topic, verdict: 'sent', text: question, version });
}

function bodyOf(
  { conversation, channel, root, message, author, agentName }: AnsweredMessage,
  card: AnswerCard,
  caseId: number | null,
): DeliveryBody {
  const thread = { conversation, channel, root, message, user: author, case: caseId };
  return { kind: 'agent-card', ...thread, agent: agentName, card };
}

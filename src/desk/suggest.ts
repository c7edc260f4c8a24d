import {
  REJECTED,
  type RejectReason,
  rejectedDetail,
  sentDetail,
  suggestionFates,
} from '../cases/suggestion-log.ts';
import type { DeliveryBody } from '../delivery.ts';
import { plainCard } from '../dialogue/plain-text.ts';
import { topicCard } from '../dialogue/topic-card.ts';
import type { Ports, StoredCase } from '../store.ts';
import { factsOf } from '../stored-case/case-facts.ts';
import { threadOf } from '../stored-case/case-thread.ts';
import { saveCase } from '../stored-case/save-case.ts';
import { actOn, type DeskParts, delivery, finish, labelOf, type Refused } from './act.ts';
import type { DeskAct, DeskResult, Reply } from './moves.ts';

/** Sends an agent's own words, or an article that they edited, to the merchant. */
export function reply(
  parts: DeskParts,
  act: DeskAct,
  { agentName, text, topic }: Reply,
): Promise<DeskResult> {
  const { who } = act;
  return actOn(parts, act, {
    move: { kind: 'reply', who },
    detail: topic === null ? '' : sentDetail(topic),
    effects: async (ports, found, at) => {
      await ports.conversations.say(found.conversation, { at, who: 'agent', text });
      if (topic !== null) await judge(parts, ports, found, { who, topic, verdict: 'edited' }, at);
      const sent: DeliveryBody = {
        kind: 'agent-reply',
        ...threadOf(found),
        agent: agentName,
        text,
      };
      return { bodies: topic === null ? [sent] : [sent, suggestions(found)] };
    },
  });
}

/** Sends the article of `topic` under the agent's name, unless it was sent for this case before. */
export function suggest(
  parts: DeskParts,
  act: DeskAct,
  agentName: string,
  topic: string,
): Promise<DeskResult> {
  const { who } = act;
  return actOn(parts, act, {
    move: { kind: 'reply', who },
    detail: sentDetail(topic),
    refusal: (ports, found) => sentBefore(ports, found, topic),
    effects: async (ports, found, at) => {
      const { decoded, language } = factsOf(found);
      const card = topicCard(parts.brain().knowledge, topic, decoded, language);
      const text = plainCard(card);
      await ports.conversations.say(found.conversation, { at, who: 'agent', text });
      await judge(parts, ports, found, { who, topic, verdict: 'sent' }, at);
      return {
        bodies: [
          { kind: 'agent-card', ...threadOf(found), agent: agentName, card },
          suggestions(found),
        ],
      };
    },
  });
}

async function sentBefore(
  { audit }: Ports,
  { id }: StoredCase,
  topic: string,
): Promise<Refused | null> {
  const fate = suggestionFates(await audit.of(`case:${id}`)).get(topic);
  if (fate?.kind !== 'sent') return null;
  return { reason: 'already-sent', by: fate.by, at: fate.at };
}

/** Turns the article of `topic` down for this question; moves nothing. */
export function reject(
  parts: DeskParts,
  { event, case: id, who }: DeskAct,
  topic: string,
  reason: RejectReason,
): Promise<DeskResult> {
  return parts.store.transaction(async (ports) => {
    const at = parts.now();
    await finish(ports, event, at);
    const found = await ports.cases.byId(id);
    if (!found) return { ok: false, refusal: { reason: 'no-such-case' } };
    const refusal = await sentBefore(ports, found, topic);
    if (refusal) return { ok: false, refusal };
    await judge(parts, ports, found, { who, topic, verdict: 'not-this', detail: reason }, at);
    const detail = rejectedDetail(topic, reason);
    await ports.audit.add({ at, actor: who, action: REJECTED, subject: `case:${id}`, detail });
    await ports.outbox.add([delivery(event.key, 0, found, suggestions(found), at)]);
    return { ok: true, case: await saveCase(ports, found, at) };
  });
}

async function judge(
  { brain }: DeskParts,
  { labels }: Ports,
  found: StoredCase,
  verdict: Parameters<typeof labelOf>[1],
  at: number,
): Promise<void> {
  await labels.add(labelOf(found, verdict, brain().knowledge.version, at));
}

/** What became of the suggestions is shown where they stand. */
function suggestions({ id }: StoredCase): DeliveryBody {
  return { kind: 'suggestions', case: id, edit: true };
}

import type { DeliveryBody } from '../delivery.ts';
import { articleCard } from '../dialogue/article-card.ts';
import { parseConversation } from '../dialogue/conversation.ts';
import { phrase } from '../dialogue/phrase.ts';
import type { Ports } from '../store.ts';
import { type DeskParts, delivery, finish } from './act.ts';
import type { Correction, CorrectionResult } from './moves.ts';

const REFUSED = { ok: false, refusal: { reason: 'nothing-to-correct' } } as const;

/**
 * Puts the article of the right topic where the bot's last answer in a thread stands, says so to the
 * merchant, and keeps it as a label. Only the last answer can be corrected: the conversation goes on
 * from there.
 */
export function correct(
  { store, brain, now }: DeskParts,
  { event, conversation: id, who, topic, message }: Correction,
): Promise<CorrectionResult> {
  return store.transaction(async (ports) => {
    const at = now();
    await finish(ports, event, at);
    const stored = await ports.conversations.load(id);
    const before = stored && parseConversation(stored.state);
    if (!stored || !before?.card || before.answered === null) return REFUSED;
    if (message !== null && (await ports.receipts.of(before.card.key)) !== message) return REFUSED;
    const { content, version } = brain().knowledge;
    const language = before.language ?? 'en';
    const card = articleCard(content, topic, language, 'sure');
    const mark = phrase(content, 'corrected-mark', language);
    const state = {
      ...before,
      answered: topic,
      pending: null,
      decoded: null,
      prior: [{ topic, confidence: 1 }],
    };
    await ports.conversations.save({ ...stored, state: JSON.stringify(state) }, at);
    const title = card.headline;
    const text = phrase(content, 'answer-corrected', language, { title });
    await ports.conversations.say(id, { at, who: 'agent', text });
    await ports.labels.add({
      at,
      conversation: id,
      who,
      topic,
      verdict: 'corrected',
      detail: before.answered,
      text: before.question,
      version,
    });
    await noteInAudit(ports, id, who, `${before.answered} ${topic}`, at);
    const [channel = '', root = ''] = splitAt(id, ':');
    const corrected: DeliveryBody = {
      kind: 'corrected',
      conversation: id,
      channel,
      root,
      message: before.card.message,
      user: before.asker ?? '',
      case: (await ports.cases.current(id))?.id ?? null,
      replaces: before.card.key,
      card: { ...card, source: `${card.source} · ${mark}` },
      text,
    };
    await ports.outbox.add([delivery(event.key, 0, { conversation: id }, corrected, at)]);
    return { ok: true };
  });
}

async function noteInAudit(
  { audit, cases }: Ports,
  conversation: string,
  actor: string,
  detail: string,
  at: number,
): Promise<void> {
  const found = await cases.current(conversation);
  const subject = found ? `case:${found.id}` : `conversation:${conversation}`;
  await audit.add({ at, actor, action: 'correct', subject, detail });
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const index = text.indexOf(mark);
  return [text.slice(0, index), text.slice(index + mark.length)];
}

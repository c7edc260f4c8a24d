import type { AnswerCard } from '../dialogue/answer-card.ts';
import type { Outbound } from '../dialogue/outbound.ts';
import { phrase } from '../dialogue/phrase.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Content } from '../knowledge/content.ts';
import type { Incident } from '../ports/incident.ts';
import type { Ports } from '../store.ts';
import type { Heard } from './heard.ts';

/**
 * A turn of which the answer begins with the known problem of its cause, where there is one; the
 * thread is remembered, so that it hears when the problem is over.
 */
export async function withIncident(
  { incidents }: Ports,
  content: Content,
  { conversation, channel, root, user: person }: Heard,
  turn: Turn,
  at: number,
): Promise<Turn> {
  const card = cardOf(turn);
  const incident = card && (await incidents.active(card.article));
  if (!card || !incident) return turn;
  const { language } = card;
  await incidents.told.add(incident.id, { conversation, channel, root, person, language }, at);
  const shown = { ...card, ...shownWith(content, card, incident) };
  const outbound = turn.outbound.map(
    (one): Outbound => (one.kind === 'answer' ? { ...one, card: shown } : one),
  );
  return { ...turn, outbound };
}

function cardOf({ outbound }: Turn): AnswerCard | null {
  return outbound.find((one) => one.kind === 'answer')?.card ?? null;
}

/** The text that an agent wrote, and the stamp below the card that tells which one it was. */
function shownWith(content: Content, { language, source }: AnswerCard, { id, text }: Incident) {
  const own = language === 'en' ? text.en : (text.zh ?? text.en);
  const title = phrase(content, 'known-problem', language);
  return { incident: { id, title, text: own }, source: `${source} · #${id}` };
}

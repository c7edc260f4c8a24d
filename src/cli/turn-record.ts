import type { Decision } from '../dialogue/decision.ts';
import type { Turn } from '../dialogue/respond.ts';
import { decode } from '../knowledge/codes/decode.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SessionTurn } from './session.ts';
import { shownText } from './shown-text.ts';

/** How many topics and acts of the ranking are told. */
const TOLD_TOPICS = 5;

/** A turn as `ask --jsonl` tells it. */
export function turnRecord(knowledge: Knowledge, heard: SessionTurn, masked: number) {
  const { turn } = heard;
  return {
    conversation: turn.conversation.id,
    language: turn.conversation.language ?? 'en',
    ...summaryOf(turn),
    ranking: turn.ranking.slice(0, TOLD_TOPICS),
    entities: entitiesOf(knowledge, turn),
    question: questionOf(turn),
    masked,
    text: shownText(knowledge.content, heard),
  };
}

/**
 * What was decided, why, on which topic, and how sure the desk is of it (0..1); without a topic, of
 * the head of the ranking.
 */
export function summaryOf({ decision, ranking }: Turn) {
  const topic = topicOf(decision);
  return {
    decision: decision.kind,
    reason: decision.reason,
    topic,
    confidence:
      decision.kind === 'answer'
        ? decision.confidence
        : (ranking.find((entry) => topic === null || entry.topic === topic)?.confidence ?? 0),
  };
}

function topicOf(decision: Decision): string | null {
  switch (decision.kind) {
    case 'answer':
    case 'ask':
    case 'escalate':
      return decision.topic;
    case 'act':
    case 'silent':
      return decision.act;
    case 'relay':
      return null;
  }
}

/** What this line alone says; empty lists are left out. */
function entitiesOf(knowledge: Knowledge, turn: Turn) {
  if (!turn.understanding) return {};
  const said = { codes: codesOf(knowledge, turn), ...turn.understanding.entities };
  return Object.fromEntries(Object.entries(said).filter(([, values]) => values.length > 0));
}

/** The codes with the vocabulary each was read in, which is that of a known provider if need be. */
function codesOf({ codes: book }: Knowledge, { understanding, conversation }: Turn) {
  const provider = conversation.entities.providers.at(-1) ?? conversation.provider;
  return (understanding?.codes ?? []).flatMap((mention) => {
    if (mention.kind !== 'code') return [];
    const meaning = decode(book, mention, { provider });
    const read = meaning.kind === 'one' ? meaning.scheme : null;
    return [{ scheme: read ?? mention.scheme, code: mention.code }];
  });
}

function questionOf({ outbound }: Turn) {
  const asked = outbound.find((message) => message.kind === 'question');
  return asked ? { id: asked.question.id, options: asked.question.options } : null;
}

import type { Turn } from './respond.ts';

/** How many files of a conversation are linked; the latest are kept. */
const KEPT = 10;

/**
 * The turn with the permalinks of the files that came with the words: kept for a case to come, and
 * told to whoever has the case already. The files themselves are never opened.
 */
export function withFiles(turn: Turn, links: readonly string[]): Turn {
  if (links.length === 0) return turn;
  const files = [...turn.conversation.files, ...links].slice(-KEPT);
  const relayed = turn.decision.kind === 'relay';
  return {
    ...turn,
    conversation: { ...turn.conversation, files },
    outbound: relayed ? [...turn.outbound, { to: 'desk', kind: 'files', links }] : turn.outbound,
    opens: turn.opens && { ...turn.opens, files },
    facts: () => ({ ...turn.facts(), files }),
  };
}

import type { Turn } from './respond.ts';
import { toPeople } from './to-people.ts';

/** The first of too many questions: its case collects the others, and its thread says so, once. */
export function storm(turn: Turn): Turn {
  const language = turn.conversation.language ?? 'en';
  return toPeople(turn, [{ to: 'merchant', kind: 'handed-over', language, storm: true }]);
}

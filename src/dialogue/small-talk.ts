import type { PhraseName } from '../knowledge/phrases.ts';
import type { Act } from '../knowledge/topic.ts';
import type { Decision } from './decision.ts';
import type { Situation } from './situation.ts';

/** What is said to an act that needs words; the others are decided elsewhere or met with a reaction. */
const SAID: Partial<Readonly<Record<Act, PhraseName>>> = {
  greeting: 'greeting',
  thanks: 'thanks',
  goodbye: 'goodbye',
  'ask-capabilities': 'capabilities',
  affirm: 'go-on',
  deny: 'go-on',
};

/** Greetings and the like: one sentence where addressed, a reaction at the end, else silence. */
export function smallTalk({ act, addressed, conversation }: Situation): Decision | null {
  if (act === null) return null;
  if (!addressed) return { kind: 'silent', reason: 'not-addressed', act };
  const closes = act === 'solved' || (act === 'thanks' && conversation.spoken);
  if (closes) return { kind: 'act', reason: 'closing', act, say: null };
  // "ok" under an answer closes nothing and wants nothing.
  if (act === 'affirm' && conversation.spoken)
    return { kind: 'silent', reason: 'nothing-said', act };
  const say = SAID[act];
  return say === undefined ? null : { kind: 'act', reason: 'small-talk', act, say };
}

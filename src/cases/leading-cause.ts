import { TOPIC } from '../knowledge/topic.ts';

/** From here on a suspected topic counts as what a case is about. */
const LEADS = 0.5;

interface Suspect {
  readonly topic: string;
  /** 0..1 */
  readonly confidence: number;
}

/** The topic that a case is most likely about, of suspects that stand best first; null: none leads. */
export function leadingCause([first]: readonly Suspect[]): string | null {
  if (!first || first.topic === TOPIC.unspecified) return null;
  return first.confidence >= LEADS ? first.topic : null;
}

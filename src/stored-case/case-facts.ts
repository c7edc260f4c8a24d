import { type CaseFacts, caseFactsSchema } from '../dialogue/case-facts.ts';
import type { StoredCase } from '../store.ts';

/** What the desk knows of a case. Throws where the row holds something else. */
export function factsOf({ facts }: Pick<StoredCase, 'facts'>): CaseFacts {
  return caseFactsSchema.parse(JSON.parse(facts));
}

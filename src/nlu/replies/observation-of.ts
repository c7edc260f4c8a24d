import { type Observations, observationsSchema } from '../../knowledge/question.ts';

/**
 * Options by question as observations; questions that observe nothing (`code`, `topic`) are left out.
 * Throws where an option is not one of its question's.
 */
export function observationOf(options: Readonly<Record<string, string>>): Observations {
  return observationsSchema.strip().parse(options);
}

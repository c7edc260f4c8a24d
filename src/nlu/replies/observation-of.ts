import { type Observations, observationsSchema } from '../../knowledge/question.ts';

/** Made once: zod compiles a schema at its first use, which takes longer than a whole turn. */
const toldOptions = observationsSchema.strip();

/**
 * Options by question as observations; questions that observe nothing (`code`, `topic`) are left out.
 * Throws where an option is not one of its question's.
 */
export function observationOf(options: Readonly<Record<string, string>>): Observations {
  return toldOptions.parse(options);
}

import { z } from 'zod';

/** Moves in the conversation. Code acts on each of them, so the list is closed. */
export const ACTS = [
  'greeting',
  'thanks',
  'goodbye',
  'ask-human',
  'ask-capabilities',
  'solved',
  'not-solved',
  'affirm',
  'deny',
] as const;
export type Act = (typeof ACTS)[number];

/** Topics whose id the code itself names; the catalogue must hold them. */
export const TOPIC = {
  unspecified: 'declined-unspecified',
  codeMeaning: 'decline-code-meaning',
  safeToRetry: 'safe-to-retry',
  protectData: 'protect-cardholder-data',
  issuerDeclined: 'issuer-declined',
} as const;

/** The mark of lines that belong to no topic. */
export const OUT_OF_SCOPE = '__oos__';

const topicId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens');
const scoped = z.strictObject({ scope: z.string().trim().min(1) });

/** `knowledge/catalogue.yml`: every topic id with what it covers. */
export const catalogueSchema = z.strictObject({
  causes: z.record(topicId, scoped),
  guides: z.record(topicId, scoped),
  acts: z.record(z.enum(ACTS), scoped),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** Whether `id` is an act. */
export function isAct(id: string): id is Act {
  return ACTS.some((act) => act === id);
}

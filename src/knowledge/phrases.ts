import { z } from 'zod';
import { localText } from './text.ts';

/** Every sentence and label of the desk's own, by name. `{name}` marks a place that is filled in. */
const PHRASES = [
  // acts
  'greeting',
  'thanks',
  'goodbye',
  'capabilities',
  'go-on',
  // the answer card
  'likely',
  'code-line',
  'what-to-do',
  'may-i-retry',
  'tell-the-customer',
  'who-acts',
  'have-ready',
  'hand-over-when',
  'reviewed',
  'retry-never',
  'retry-after-fix',
  'retry-later',
  'retry-other-card',
  'retry-check-first',
  'who-staff',
  'who-cardholder',
  'who-issuer',
  'who-acquirer',
  'who-vendor',
  'have-merchant',
  'have-terminal',
  'have-amount',
  'have-time',
  'have-code',
  'have-last-four',
  'have-brand',
  'have-entry-mode',
  'have-reference',
  'have-serial-number',
  'have-software-version',
  'have-order',
  // buttons
  'button-solved',
  'button-still-failing',
  'button-person',
  'button-details',
  // questions
  'or-type',
  'chosen',
  // handing over
  'handed-over',
  'handed-over-again',
  'hand-over-not-delivered',
  'storm',
  'added',
  // secrets
  'secrets-only',
  'secrets-note',
  'secrets-note-neutral',
  // files
  'files-only',
  // other
  'introduction',
  'solved-by-button',
  'stale-button',
  'not-your-button',
] as const;
export type PhraseName = (typeof PHRASES)[number];

/** `knowledge/phrases.yml`. */
export const phrasesSchema = z.record(z.enum(PHRASES), localText(400, 200));
export type Phrases = z.infer<typeof phrasesSchema>;

import type { Content } from '../knowledge/content.ts';
import type { Language } from '../knowledge/text.ts';
import { askedQuestion } from './ask.ts';
import type { AskedQuestion } from './outbound.ts';
import { phrase } from './phrase.ts';

/**
 * The question `code` for a code that is known and means different things with different providers:
 * it asks for the provider, and its options say that nobody knows who that is.
 */
export function providerQuestion(
  content: Content,
  code: string,
  options: readonly string[],
  language: Language,
): AskedQuestion {
  return {
    ...askedQuestion(content, 'code', options, language),
    text: phrase(content, 'which-provider', language, { code }),
    options: options.map((id) => ({ id, label: providerLabel(content, language) })),
  };
}

/** What the button says that leaves the provider open. */
export function providerLabel(content: Content, language: Language): string {
  return phrase(content, 'provider-unknown', language);
}

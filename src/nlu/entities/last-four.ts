import { distinct } from './distinct.ts';

const LAST_FOUR =
  /(?:••|\b(?:ending|ends|ended)(?: (?:in|with|on))?[\s:#]{1,3}|\blast (?:four|4)(?: digits)?(?: (?:is|are|of the card|of card))*[\s:=#-]{1,3}|尾号(?:是|为)?[\s:]?|(?:后|末|最后)(?:四|4)位(?:数字?|号码)?(?:是|为)?[\s:]?|(?:\*|x|•|#){2,16}[\s-]?)(\d{4})(?!\d)/gi;

/** Last four digits of a card, as masking left them or as people say them ("ending 1234", 尾号1234). */
export function findLastFour(text: string): readonly string[] {
  return distinct([...text.matchAll(LAST_FOUR)].flatMap((match) => match.slice(1)));
}

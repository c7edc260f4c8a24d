import type { Entities } from '../nlu/entities/entities.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Conversation } from './conversation.ts';

/** What a merchant took back by deleting the message that held it. Masked. */
export interface TakenBack {
  /** ts of the message */
  readonly message: string;
  readonly text: string;
  /** what stands where the words stood */
  readonly instead: string;
}

/** The facts of a case without what was read out of the deleted words. */
export function factsWithout(facts: CaseFacts, taken: TakenBack): CaseFacts {
  const { text } = taken;
  const kept = facts.facts.flatMap(({ name, value }) => {
    const values = isTold(name) ? value.split(', ').filter((one) => !holds(text, one)) : [value];
    return values.length > 0 ? [{ name, value: values.join(', ') }] : [];
  });
  return {
    ...facts,
    question: without(facts.question, taken),
    facts: kept,
    codes: facts.codes.filter(({ code }) => !holds(text, code)),
    suspects: facts.suspects.map((suspect) => ({
      ...suspect,
      speaksFor: suspect.speaksFor.filter((phrase) => !holds(text, phrase)),
      speaksAgainst: suspect.speaksAgainst.filter((phrase) => !holds(text, phrase)),
    })),
  };
}

/** The memory of a conversation without the deleted words and the names and numbers in them. */
export function conversationWithout(conversation: Conversation, taken: TakenBack): Conversation {
  const { card, codes, entities, question, why } = conversation;
  const { message, text } = taken;
  return {
    ...conversation,
    question: without(question, taken),
    entities: entitiesWithout(entities, text),
    codes: codes.filter(({ code }) => !holds(text, code)),
    why: why.map((one) => ({ ...one, facts: factsWithout(one.facts, taken) })),
    card: card && { ...card, parts: card.parts.filter((part) => part.message !== message) },
  };
}

function entitiesWithout(entities: Entities, text: string): Entities {
  const kept = (values: readonly string[]) => values.filter((value) => !holds(text, value));
  return {
    ...entities,
    amounts: entities.amounts.filter(({ value }) => !holds(text, String(value))),
    lastFour: kept(entities.lastFour),
    terminals: kept(entities.terminals),
    merchants: kept(entities.merchants),
    references: kept(entities.references),
    times: kept(entities.times),
  };
}

/** The facts that are the merchant's own words; the others are options that were picked. */
const TOLD: readonly string[] = [
  'amounts',
  'lastFour',
  'terminals',
  'merchants',
  'references',
  'times',
];

function isTold(name: string): boolean {
  return TOLD.includes(name);
}

function without(words: string, { text, instead }: TakenBack): string {
  return text === '' ? words : words.replace(text, () => instead);
}

/** An amount may be followed by its currency, and may be written with a comma for each thousand. */
function holds(text: string, value: string): boolean {
  const plain = text.toLowerCase();
  const [first = value] = value.toLowerCase().split(' ');
  const whole = value.toLowerCase();
  return [plain, plain.replaceAll(',', '')].some(
    (said) => said.includes(whole) || (/^\d/.test(first) && said.includes(first)),
  );
}

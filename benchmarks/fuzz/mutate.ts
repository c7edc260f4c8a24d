import type { Random } from './random.ts';

/** What may stand anywhere: of every type, far too large, and what trips up parsers. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  '',
  ' ',
  [],
  {},
  [[[[]]]],
  { __proto__: null, constructor: 'x', toString: 1 },
  'null',
  '9'.repeat(400),
  '\u0000\u001b[2J',
  '\ud800',
  '<!channel> <@U0BOT00001> <https://x.example|y>',
  '😀'.repeat(2000),
  '{"v":1,"conversation":"C1:1.1"}',
  '../../etc/passwd',
  "'; drop table inbox; --",
  '𝟝𝟙 ５１ 五十一',
];
/** Where people write words, so that there may be secrets. */
const WORDS = /^(text|value|name|title|alt_text|content|state|note|topic|purpose|real_name)$/;

export interface Mutation {
  readonly random: Random;
  /** a card number to be put among words */
  readonly secret: () => string;
}

/** A copy of `value` in which a few places are taken out, replaced, doubled or filled with secrets. */
export function mutate(mutation: Mutation, value: unknown): unknown {
  const { random } = mutation;
  const rate = random.pick([0.005, 0.02, 0.1]);
  return walk(mutation, value, rate, '');
}

function walk(mutation: Mutation, value: unknown, rate: number, name: string): unknown {
  if (mutation.random.chance(rate)) return mutation.random.pick(ODD);
  if (Array.isArray(value)) return list(mutation, value, rate, name);
  if (typeof value === 'object' && value !== null) return fields(mutation, value, rate);
  return typeof value === 'string' ? words(mutation, value, rate, name) : value;
}

function list(mutation: Mutation, value: readonly unknown[], rate: number, name: string) {
  const items = value.map((item) => walk(mutation, item, rate, name));
  return mutation.random.chance(rate) ? [...items, ...items, ...items] : items;
}

function fields(mutation: Mutation, value: object, rate: number) {
  const { random } = mutation;
  const entries = Object.entries(value)
    .filter(() => !random.chance(rate))
    .map(([key, inner]) => [key, walk(mutation, inner, rate, placeOf(value, key))] as const);
  return Object.fromEntries(random.chance(rate) ? [...entries, ['extra', {}]] : entries);
}

/** Values of buttons and options are the app's own words, which Slack hands back. */
function placeOf(holder: object, key: string): string {
  const typed = 'type' in holder && holder.type === 'plain_text_input';
  return key === 'value' && !typed ? '' : key;
}

function words({ random, secret }: Mutation, value: string, rate: number, name: string): string {
  if (WORDS.test(name) && random.chance(0.3)) return `${value} ${secret()} declined 51`;
  return random.chance(rate) ? value.slice(0, Math.floor(random.next() * value.length)) : value;
}

/** `body` with some bytes changed, cut off or put in; now and then nothing of it is left. */
export function mangle(random: Random, body: string): string {
  const at = Math.floor(random.next() * body.length);
  const junk = random.pick(['', '\u0000', '}', '"', '\\u', '[', '%', '&payload=', 'ÿ']);
  return random.pick([
    body.slice(0, at),
    body.slice(0, at) + junk + body.slice(at),
    body.slice(0, at) + junk + body.slice(at + 1),
    junk,
    body + body,
  ]);
}

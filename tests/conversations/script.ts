import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { VOTES } from '../../src/dialogue/utterance.ts';
import { QUESTIONS } from '../../src/knowledge/question.ts';
import { LANGUAGES } from '../../src/knowledge/text.ts';

const words = z.array(z.string().min(1)).default([]);

const merchantLine = z.strictObject({
  merchant: z.string(),
  /** addressed to the desk; in the desk's own conversation everything is */
  mentioned: z.boolean().default(true),
});
/** A button of a question: `cards/one-card`. */
const pressLine = z.strictObject({
  press: z.templateLiteral([z.enum(QUESTIONS), '/', z.string().regex(/^[a-z-]+$/)]),
});
const voteLine = z.strictObject({ vote: z.enum(VOTES) });
const deskLine = z.strictObject({
  /** the decision, then its topic or act, then its reason: each may be left out but the first */
  desk: z.string().regex(/^[a-z]+( [a-z-]+){0,2}$/),
  /** the question that is asked */
  asks: z.enum(QUESTIONS).optional(),
  language: z.enum(LANGUAGES).optional(),
  /** what the merchant reads, and never reads */
  says: words,
  never: words,
  /** what only our own people read */
  tells: words,
  /** an emoji on the merchant's message instead of words */
  reacts: z.boolean().default(false),
});
export type MerchantLine = z.infer<typeof merchantLine | typeof pressLine | typeof voteLine>;
export type DeskLine = z.infer<typeof deskLine>;

const script = z.strictObject({
  script: z.string(),
  lines: z.array(z.union([merchantLine, pressLine, voteLine, deskLine])).min(2),
});

/** What one side says, and what the desk must make of it. */
export interface Exchange {
  readonly merchant: MerchantLine;
  readonly desk: DeskLine;
}
export interface Script {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
}
export interface Theme {
  readonly name: string;
  readonly scripts: readonly Script[];
}

/** Every theme: one YAML file of this folder each. Throws where a file has a wrong shape. */
export function readThemes(): readonly Theme[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => {
      const source = readFileSync(new URL(file, import.meta.url), 'utf8');
      const scripts = z.array(script).min(1).parse(parse(source));
      return { name: file.replace('.yml', ''), scripts: scripts.map(toScript) };
    });
}

/** Throws where the two sides do not take turns. */
function toScript({ script: name, lines }: z.infer<typeof script>): Script {
  const merchants = lines.flatMap((line) => ('desk' in line ? [] : [line]));
  const desks = lines.flatMap((line) => ('desk' in line ? [line] : []));
  const inTurn = lines.every((line, at) => 'desk' in line === (at % 2 === 1));
  if (!inTurn || merchants.length !== desks.length) {
    throw new Error(`"${name}": merchant and desk must take turns, the merchant first.`);
  }
  return {
    name,
    exchanges: merchants.flatMap((merchant, at) => {
      const desk = desks[at];
      return desk ? [{ merchant, desk }] : [];
    }),
  };
}

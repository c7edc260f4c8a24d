import { z } from 'zod';
import type { Content } from '../knowledge/content.ts';
import { NOT_SURE, OPTIONS, QUESTIONS, type QuestionId } from '../knowledge/question.ts';
import { mask } from '../privacy/mask.ts';
import type { Said } from '../turn.ts';

const choice = z.strictObject({
  question: z.enum(QUESTIONS),
  option: z.string(),
  value: z.string().optional(),
});

const line = z
  .strictObject({
    conversation: z.string().min(1),
    text: z.string().optional(),
    choice: choice.optional(),
    mentioned: z.boolean().default(true),
    at: z.iso.datetime({ offset: true, local: true }).optional(),
  })
  .refine(({ text, choice }) => (text === undefined) !== (choice === undefined), {
    message: 'needs either a text or a choice',
  });

/** One line of `ask --jsonl`, with every secret masked. */
export interface TurnRequest {
  readonly conversation: string;
  readonly said: Said;
  /** how many secrets were masked */
  readonly masked: number;
}

/** `problem` says why a line cannot be read; secrets in it are masked. */
export type ReadLine =
  | { readonly kind: 'request'; readonly request: TurnRequest }
  | { readonly kind: 'problem'; readonly problem: string };

/** Reads one line of `ask --jsonl`. Throws nothing. */
export function readTurnRequest(content: Content, text: string): ReadLine {
  const json = parseJson(text);
  if (json === undefined) return problem('is not valid JSON');
  const parsed = line.safeParse(json);
  if (!parsed.success) return problem(parsed.error.issues.map(sentence).join('; '));
  const { conversation, mentioned } = parsed.data;
  if (!parsed.data.choice) return heard(conversation, parsed.data.text ?? '', mentioned);
  const { question, option, value } = parsed.data.choice;
  const allowed = optionsOf(content, question);
  if (allowed !== null && !allowed.includes(option)) {
    return problem(
      `"${option}" is no option of the question "${question}": use one of ${allowed.join(', ')}`,
    );
  }
  return picked(conversation, question, option, value ?? null);
}

function heard(conversation: string, text: string, mentioned: boolean): ReadLine {
  const { text: masked, spans } = mask(text);
  const said = { kind: 'text', text: masked, masked: spans.length, mentioned } as const;
  return { kind: 'request', request: { conversation, said, masked: spans.length } };
}

/** The answer to `code` is a text, whether it comes as the option or beside it. */
function picked(
  conversation: string,
  question: QuestionId,
  option: string,
  value: string | null,
): ReadLine {
  const code = question === 'code' && option !== NOT_SURE ? option : null;
  const told = value ?? code;
  const masked = mask(told ?? '');
  const said = {
    kind: 'choice',
    question,
    option: mask(option).text,
    value: told === null ? null : masked.text,
  } as const;
  return { kind: 'request', request: { conversation, said, masked: masked.spans.length } };
}

/** The options of a question; null where any text will do. */
function optionsOf({ causes, guides }: Content, question: QuestionId): readonly string[] | null {
  switch (question) {
    case 'code':
      return null;
    case 'topic':
      return [...Object.keys(causes), ...Object.keys(guides), 'neither'];
    default:
      return OPTIONS[question];
  }
}

/** Undefined where `text` is no JSON; the parser's own message would quote what was typed. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}

function problem(text: string): ReadLine {
  return { kind: 'problem', problem: mask(text).text };
}

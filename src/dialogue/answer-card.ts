import { z } from 'zod';
import { RETRY_VERDICTS } from '../knowledge/article.ts';
import { LANGUAGES } from '../knowledge/text.ts';

const step = z.strictObject({ who: z.string(), text: z.string() }).readonly();

const retry = z
  .strictObject({
    verdict: z.enum(RETRY_VERDICTS),
    question: z.string(),
    label: z.string(),
    text: z.string().nullable(),
  })
  .readonly();

/** An answer in one language, ready to be laid out; nothing in it is for the desk only. */
export const answerCardSchema = z
  .strictObject({
    /** the article that is shown, which for confidential reasons is the neutral one */
    article: z.string(),
    language: z.enum(LANGUAGES),
    /** what many have right now, in an agent's words; stands before everything else */
    incident: z
      .strictObject({ id: z.number(), title: z.string(), text: z.string() })
      .readonly()
      .optional(),
    /** the first line: says the answer */
    headline: z.string(),
    means: z.string(),
    stepsTitle: z.string(),
    steps: z.array(step).readonly(),
    retry: retry.nullable(),
    sayTitle: z.string(),
    /** words for the cardholder */
    say: z.string().nullable(),
    whoActs: z.string(),
    note: z.string().nullable(),
    haveReady: z.string().nullable(),
    handOverWhen: z.string().nullable(),
    /** where it came from and when a person last checked it */
    source: z.string(),
  })
  .readonly();
export type AnswerCard = z.infer<typeof answerCardSchema>;
export type CardRetry = z.infer<typeof retry>;

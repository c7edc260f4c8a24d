import { z } from 'zod';

const line = z.string().trim().min(1).max(500);

/** `intents/<topic>.yml` and `intents/out-of-scope.yml`: what people write, per language. */
export const trainingSchema = z.strictObject({
  en: z.array(line).min(1),
  zh: z.array(line).min(1),
});
export type TrainingLines = z.infer<typeof trainingSchema>;

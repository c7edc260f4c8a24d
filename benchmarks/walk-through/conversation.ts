import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** One thing that a person does on the page. */
const step = z.union([
  z.strictObject({ says: z.string() }),
  z.strictObject({ replies: z.string() }),
  z.strictObject({ presses: z.string() }),
  z.strictObject({ opens: z.string() }),
]);
export type Step = z.infer<typeof step>;

const conversation = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  who: z.string(),
  steps: z.array(step).min(1),
});
export type WalkedConversation = z.infer<typeof conversation>;

/** The conversations of conversations.yml. Throws where one is not as it should be. */
export function readConversations(): readonly WalkedConversation[] {
  const file = new URL('conversations.yml', import.meta.url);
  return z.array(conversation).parse(parse(readFileSync(file, 'utf8')));
}

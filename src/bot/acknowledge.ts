import type { DeliveryBody } from '../delivery.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { Vote } from '../dialogue/utterance.ts';
import type { Ports } from '../store.ts';
import type { Heard } from './heard.ts';

/** What whoever presses a button under an answer is told in private once people have the thread. */
export async function acknowledge(
  { cases }: Ports,
  { said, channel, root, user, conversation }: Heard,
  { owner, language }: Conversation,
): Promise<readonly DeliveryBody[]> {
  if (said.kind !== 'vote' || owner !== 'person') return [];
  const found = await cases.current(conversation);
  const phrase = phraseOf(said.vote, found !== null);
  const told = { channel, root, user, case: found?.id ?? null, language: language ?? 'en' };
  return [{ kind: 'whisper', ...told, phrase }];
}

function phraseOf(vote: Vote, hasCase: boolean) {
  if (vote === 'solved') return 'people-told-solved';
  return vote === 'person' && hasCase ? 'handed-over-again' : 'people-told';
}

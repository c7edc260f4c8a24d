import type { StoredCase } from '../store.ts';

/** The merchant's thread of a case; its first message stands in the conversation's id. */
export function threadOf({ id, conversation, merchantChannel, merchantUser }: StoredCase) {
  const root = conversation.slice(conversation.indexOf(':') + 1);
  return {
    conversation,
    channel: merchantChannel,
    root,
    message: root,
    user: merchantUser,
    case: id,
  };
}

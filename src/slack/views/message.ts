import type { KnownBlock } from '@slack/types';

/** What `chat.postMessage` and `chat.update` take: a text that stands alone, and the blocks. */
interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A message that outsiders may read. */
export interface MerchantMessage extends Message {
  readonly to: 'merchant';
}

/** A message for our own people's channel. Never assignable to the above. */
export interface DeskMessage extends Message {
  readonly to: 'desk';
}

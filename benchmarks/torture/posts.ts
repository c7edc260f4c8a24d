import type { Emulator } from '../../src/emulator/emulator.ts';
import { isJson } from '../../src/emulator/wire/json.ts';
import type { Message } from '../../src/emulator/world/message.ts';

/** A message of the desk in Slack, and the key of the delivery that made it. */
export interface Post {
  readonly key: string;
  readonly message: Message;
}

/** What the desk has said so far, found by what brought it about. */
export interface Posts {
  /** Reads what was added since; everything else tells what has been read. */
  read(): void;
  /** Channel by channel in the order in which they stand in Slack. */
  all(): readonly Post[];
  /** What came of the merchant's message `ts`: an answer in its thread, or a relay to the desk. */
  of(asked: { readonly channel: string; readonly ts: string }): readonly Message[];
}

/** Reads each message once: in a long run there are far too many to look through for each question. */
export function collectPosts({ world }: Emulator): Posts {
  const all: Post[] = [];
  const byCause = new Map<string, Message[]>();
  const read = new Map<string, string>();

  function add(message: Message): void {
    const key = keyOf(message);
    if (key === null) return;
    all.push({ key, message });
    const cause = causeOf(key);
    if (cause === '') return;
    byCause.set(cause, [...(byCause.get(cause) ?? []), message]);
  }

  return {
    read() {
      for (const [channel, messages] of world.messages) {
        const last = read.get(channel) ?? '';
        const seen = messages.findLastIndex(({ ts }) => ts <= last);
        for (const message of messages.slice(seen + 1)) add(message);
        read.set(channel, messages.at(-1)?.ts ?? last);
      }
    },
    all: () => all,
    of: ({ channel, ts }) => byCause.get(`message:${channel}:${ts}`) ?? [],
  };
}

/** The merchant's message that brought a message of the desk about; none for what clicks and timers did. */
export function causeOf(key: string): string {
  return /^message:[^:]+:[^:]+/.exec(key)?.[0] ?? '';
}

/** The key of the delivery that made a message; null for a person's message. */
function keyOf({ metadata }: Message): string | null {
  const payload = metadata?.event_payload;
  return isJson(payload) && typeof payload.key === 'string' ? payload.key : null;
}

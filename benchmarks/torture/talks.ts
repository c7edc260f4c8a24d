import type { Posts } from './posts.ts';

/** A message that a merchant wrote, and where. */
export interface Asked {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  /** ts of the first message of its thread */
  readonly root: string;
  readonly text: string;
}

/** A merchant's thread: a question, and what is written below the answers. */
export interface Talk {
  /** its place among all talks */
  readonly index: number;
  readonly first: Asked;
}

/** How far each talk is. */
export interface Talks {
  begin(first: Asked): void;
  /** The merchant of the oldest talk that can go on, and how many messages it has; null where none can. */
  next(): { readonly talk: Talk; readonly written: number } | null;
  add(talk: Talk, message: Asked): void;
  /** `count` more messages are to be written. */
  goOn(talk: Talk, count: number): void;
  /** The talks in which all was written and answered and a person is wanted, with the last message. */
  wishes(): readonly { readonly talk: Talk; readonly last: Asked }[];
  /** The person was asked for. */
  wished(talk: Talk): void;
}

interface Open {
  readonly left: number;
  /** has begun to write what is left, and waits for no answer between two messages */
  readonly writing: boolean;
  readonly wishes: boolean;
}

/** Talks go on once all that was written in them has been answered or passed on, several messages in a row. */
export function createTalks(posts: Posts): Talks {
  const said = new Map<Talk, readonly Asked[]>();
  const open = new Map<Talk, Open>();

  function change(talk: Talk, changes: Partial<Open>): void {
    const state = { left: 0, writing: false, wishes: false, ...open.get(talk), ...changes };
    if (state.left > 0 || state.wishes) open.set(talk, state);
    else open.delete(talk);
  }

  function isAnswered(talk: Talk): boolean {
    return messagesOf(talk).every((message) => posts.of(message).length > 0);
  }

  function messagesOf(talk: Talk): readonly Asked[] {
    return said.get(talk) ?? [];
  }

  return {
    begin(first) {
      const index = said.size;
      const talk = { index, first };
      said.set(talk, [first]);
      change(talk, { left: followUps(index), wishes: wantsPerson(index) });
    },
    next() {
      const found = [...open].find(
        ([talk, { left, writing }]) => left > 0 && (writing || isAnswered(talk)),
      );
      return found ? { talk: found[0], written: messagesOf(found[0]).length } : null;
    },
    add(talk, message) {
      said.set(talk, [...messagesOf(talk), message]);
      change(talk, { left: (open.get(talk)?.left ?? 1) - 1, writing: true });
    },
    goOn: (talk, count) => change(talk, { left: count, writing: false }),
    wishes: () =>
      [...open]
        .filter(([talk, { left, wishes }]) => wishes && left === 0 && isAnswered(talk))
        .map(([talk]) => ({ talk, last: messagesOf(talk).at(-1) ?? talk.first })),
    wished: (talk) => change(talk, { wishes: false }),
  };
}

/** Every third merchant presses the button for a person once all is answered. */
function wantsPerson(index: number): boolean {
  return index % 3 === 2;
}

/** Below the first answer: none, or up to three in a row. */
function followUps(index: number): number {
  return index % 4;
}

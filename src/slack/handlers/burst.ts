import type { QuestionPart } from '../../dialogue/question-part.ts';
import { decodeMarkup } from '../../nlu/text/markup.ts';
import type { WaitingEvent } from '../../ports/queues.ts';
import { gestureSchema, type MessageGesture } from '../receive/gesture.ts';

/** Several messages of one person, taken as one. */
export interface Burst {
  /** the first message, with the words of all */
  readonly message: MessageGesture;
  /** all of them, each with its own words */
  readonly parts: readonly QuestionPart[];
  /** the events of the later ones */
  readonly absorbs: readonly number[];
  /** the later ones that stand at top level, as the conversations of their own threads */
  readonly threads: readonly string[];
  /** whether another worker has one that belongs to it, and is about to give it back */
  readonly torn: boolean;
}

interface Waiting {
  readonly id: number;
  readonly begun: boolean;
  readonly message: MessageGesture;
}

/** The messages among the waiting events that nobody has deleted meanwhile, oldest first. */
export function waitingMessages(events: readonly WaitingEvent[]): readonly Waiting[] {
  const gone = deletedMessages(events);
  return events.flatMap(({ id, begun, body }) => {
    const gesture = gestureSchema.parse(JSON.parse(body));
    const stands = gesture.kind === 'message' && !gone.includes(gesture.ts);
    return stands ? [{ id, begun, message: gesture }] : [];
  });
}

/** The messages of which a waiting event tells that they were deleted. */
export function deletedMessages(events: readonly WaitingEvent[]): readonly string[] {
  return events.flatMap(({ body }) => {
    const gesture = gestureSchema.parse(JSON.parse(body));
    return gesture.kind === 'deleted' ? [gesture.ts] : [];
  });
}

/**
 * `first` with what the same person wrote in the same place right after it: each message at most
 * `burstMs` after the one before. What addresses another person is left out. Pure.
 */
export function mergeBurst(
  first: MessageGesture,
  waiting: readonly Waiting[],
  burstMs: number,
  botUser: string,
): Burst {
  const parts: Waiting[] = [];
  let last = first.ts;
  for (const next of waiting) {
    if (!isSameTalk(first, next.message) || !isAfter(next.message.ts, last)) continue;
    if (milliseconds(last, next.message.ts) > burstMs) break;
    last = next.message.ts;
    if (!addressesOther(next.message, botUser)) parts.push(next);
  }
  const messages = parts.map(({ message }) => message);
  return {
    message: {
      ...first,
      text: [first, ...messages].map(({ text }) => text).join('\n'),
      masked: first.masked + sum(messages.map(({ masked }) => masked)),
      files: first.files + sum(messages.map(({ files }) => files)),
      attached: [first, ...messages].flatMap(({ attached }) => attached),
    },
    parts: [first, ...messages].map(({ ts, text }) => ({ message: ts, text })),
    absorbs: parts.map(({ id }) => id),
    threads: messages
      .filter(({ root, ts }) => root === ts)
      .map(({ channel, ts }) => `${channel}:${ts}`),
    torn: parts.some(({ begun }) => begun),
  };
}

/** Whether the person's message right before `message` is still to be handled, and so goes first. */
export function waitsForEarlier(
  message: MessageGesture,
  waiting: readonly Waiting[],
  burstMs: number,
): boolean {
  return waiting.some(
    ({ message: earlier }) =>
      isSameTalk(message, earlier) &&
      isAfter(message.ts, earlier.ts) &&
      milliseconds(earlier.ts, message.ts) <= burstMs,
  );
}

/** One person in one thread, or at the top level of one channel. */
function isSameTalk(one: MessageGesture, other: MessageGesture): boolean {
  if (one.channel !== other.channel || one.user !== other.user) return false;
  return one.root === other.root || (one.root === one.ts && other.root === other.ts);
}

function addressesOther({ text }: MessageGesture, botUser: string): boolean {
  const { mentions } = decodeMarkup(text);
  return mentions.length > 0 && !mentions.includes(botUser);
}

function isAfter(ts: string, other: string): boolean {
  return milliseconds(other, ts) > 0;
}

/** From one `ts` to another: seconds with six places, as Slack gives them. */
function milliseconds(from: string, to: string): number {
  return (Number(to) - Number(from)) * 1000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

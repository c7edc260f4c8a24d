import { deliveryRow } from '../delivery/delivery-row.ts';
import { type DeliveryBody, deliverySchema } from '../delivery.ts';
import type { NewDelivery } from '../store.ts';
import type { Heard } from './heard.ts';

/** How long an answer may take before its message shows that it was seen, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * The sign 👀 on a message that will be answered, for when its answer is not out a second from `at`;
 * `rows` are what is sent. Nothing for a message that is met with silence.
 */
export function eyesFor(
  { channel, message, said }: Heard,
  rows: readonly NewDelivery[],
  at: number,
): readonly NewDelivery[] {
  const answer = rows.find(({ body }) => isAnswer(deliverySchema.parse(JSON.parse(body))));
  if (said.kind !== 'text' || !answer) return [];
  return [eyesRow('eyes', { channel, message, answer: answer.key }, at, at + PATIENCE_MS)];
}

/**
 * Both rows of one message have one order: the sign is taken off after it was put on. Where many answers
 * wait, those go first: a sign costs as much as an answer, and would make all of them later.
 */
export function eyesRow(
  kind: 'eyes' | 'eyes-off',
  watched: { readonly channel: string; readonly message: string; readonly answer: string },
  createdAt: number,
  dueAt: number,
): NewDelivery {
  const body: DeliveryBody = { kind, ...watched };
  const key = kind === 'eyes' ? eyesKey(watched.answer) : `${watched.answer}:${kind}`;
  const order = `eyes:${watched.channel}:${watched.message}`;
  return deliveryRow(key, order, body, { at: createdAt, dueAt });
}

/** The key of the sign that the delivery `answer` makes needless once it is sent. */
export function eyesKey(answer: string): string {
  return `${answer}:eyes`;
}

/** What is posted in the thread; a reaction or a word in private is no answer. */
function isAnswer(body: DeliveryBody): boolean {
  if (body.kind !== 'merchant') return false;
  return body.outbound.kind !== 'react' && body.outbound.kind !== 'secrets-note';
}

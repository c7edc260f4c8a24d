import { deliverySchema } from '../delivery.ts';
import type { QuestionPart } from '../dialogue/question-part.ts';
import type { Ports } from '../store.ts';

/** Merchants' words in the thread of a case: what relayed them, and how they stand there now. */
export interface RelayedCopy {
  /** key of the delivery that relayed them */
  readonly key: string;
  readonly case: number;
  readonly parts: readonly QuestionPart[];
}

/** The last copy that holds the words of `message`; null where they were not relayed. */
export async function relayedCopy(
  { receipts }: Pick<Ports, 'receipts'>,
  conversation: string,
  message: string,
): Promise<RelayedCopy | null> {
  const copies = new Map<string, RelayedCopy>();
  for (const { key, body } of await receipts.under(`desk:${conversation}`)) {
    const copy = copyOf(key, body, copies);
    if (copy) copies.set(copy.key, copy);
  }
  const holding = [...copies.values()].filter(({ parts }) =>
    parts.some((part) => part.message === message),
  );
  return holding.at(-1) ?? null;
}

function copyOf(
  key: string,
  stored: string,
  copies: ReadonlyMap<string, RelayedCopy>,
): RelayedCopy | null {
  const body = deliverySchema.parse(JSON.parse(stored));
  if (body.kind === 'relay-revised') {
    const before = copies.get(body.replaces);
    return before ? { ...before, parts: body.parts } : null;
  }
  if (body.kind !== 'desk' || body.outbound.kind !== 'relay' || body.case === null) return null;
  const { message, outbound, parts } = body;
  return { key, case: body.case, parts: parts ?? [{ message, text: outbound.text }] };
}

import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/dialogue/decision.ts';
import type { Outbound } from '../../src/dialogue/outbound.ts';
import { shippedBrain } from '../brain.ts';
import { createMerchant, type Heard } from './merchant.ts';
import { type DeskLine, readThemes } from './script.ts';

const brain = shippedBrain();

describe.each(readThemes())('$name', ({ scripts }) => {
  it.each(scripts)('$name', ({ exchanges }) => {
    const merchant = createMerchant(brain);
    for (const { merchant: line, desk } of exchanges) {
      check(desk, merchant.says(line), JSON.stringify(line));
    }
  });
});

/** Compares all that a desk line states; `where` names the line that it answers. */
function check(desk: DeskLine, { turn, text }: Heard, where: string): void {
  const { decision, outbound, conversation } = turn;
  expect(namesOf(decision), where).toEqual(expect.arrayContaining(desk.desk.split(' ')));
  expect(decision.kind, where).toBe(desk.desk.split(' ')[0]);
  if (desk.asks) expect(conversation.pending?.id, where).toBe(desk.asks);
  if (desk.language) expect(conversation.language, where).toBe(desk.language);
  for (const words of desk.says) expect(text, where).toContain(words);
  for (const words of desk.never) expect(text ?? '', where).not.toContain(words);
  const told = JSON.stringify(outbound.filter(({ to }) => to === 'desk'));
  for (const words of desk.tells) expect(told, where).toContain(words);
  expect(outbound.some(reacts), where).toBe(desk.reacts);
  const speaks = ['answer', 'ask', 'escalate'].includes(decision.kind);
  if (speaks) expect(text, where).not.toBeNull();
  if (decision.kind === 'silent' || decision.kind === 'relay') expect(text, where).toBeNull();
}

function reacts(outbound: Outbound): boolean {
  return outbound.to === 'merchant' && outbound.kind === 'react';
}

/** Decision, topic or act, and reason; `no-topic` where it is about nothing of ours. */
function namesOf(decision: Decision): readonly string[] {
  const { kind, reason } = decision;
  const topic = 'topic' in decision ? decision.topic : 'act' in decision ? decision.act : null;
  return [kind, topic ?? 'no-topic', reason];
}

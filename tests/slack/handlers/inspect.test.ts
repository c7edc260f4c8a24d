import { describe, expect, it } from 'vitest';
import { plainCard } from '../../../src/dialogue/plain-text.ts';
import { inspect } from '../../../src/slack/handlers/inspect.ts';
import { shippedBrain } from '../../brain.ts';
import { REPOSITORY } from '../../cli/repository.ts';
import { runDesk } from '../../cli/run-desk.ts';

const brain = shippedBrain();

/** The merchant's card that `desk codes` prints. */
async function printed(...args: readonly string[]): Promise<string | undefined> {
  const { out } = await runDesk(['codes', ...args, '--content', REPOSITORY]);
  return out.split('The merchant is shown:\n')[1]?.trim();
}

describe('/decline', () => {
  it.each([
    ['51', ['51']],
    ['do not honor', ['do not honor']],
    ['51 --scheme unionpay', ['51', '--scheme', 'unionpay']],
    ['41 --scheme iso8583', ['41', '--scheme', 'iso8583']],
    ['Z3', ['Z3']],
    ['insufficient_funds', ['insufficient_funds']],
    ['91', ['91']],
    ['2004 --scheme braintree', ['2004', '--scheme', 'braintree']],
    ['A2 --scheme unionpay', ['A2', '--scheme', 'unionpay']],
  ])('%s shows the card that `desk codes` prints', async (typed, args) => {
    const { card } = inspect(brain, typed);
    expect(card && plainCard(card)).toBe(await printed(...args));
  });

  it('shows a Chinese wording’s card in Chinese', async () => {
    const { card } = inspect(brain, '余额不足');
    expect(card && plainCard(card)).toBe(await printed('余额不足', '--language', 'zh'));
  });

  it('says so where the tables disagree, and shows no card', () => {
    const { card, decision } = inspect(brain, '41');
    expect(card).toBeNull();
    expect(decision.kind).toBe('ask');
  });

  it('answers a question as the desk would', () => {
    const { card, decision } = inspect(brain, 'the receipt printer does not print anything at all');
    expect(decision).toMatchObject({ kind: 'answer', topic: 'printer-fault' });
    expect(card?.article).toBe('printer-fault');
  });

  it('never decodes a confidential code on the card, but tells our people', () => {
    const { card, facts } = inspect(brain, '43');
    expect(card && plainCard(card)).not.toMatch(/stolen|pick/i);
    expect(facts.codes[0]?.meaning).toMatch(/stolen/i);
  });
});

import { describe, expect, it } from 'vitest';
import { conversation, text, turn, understood } from './understood.ts';

const vague = understood('sure', 'declined-unspecified 0.9');
const known = conversation({
  spoken: true,
  prior: [{ topic: 'insufficient-funds', confidence: 1 }],
});

describe('an answer', () => {
  it('is sure from 0.85 on, and likely below', () => {
    const sure = turn(conversation(), text(understood('sure', 'printer-fault 0.9')));
    const likely = turn(conversation(), text(understood('sure', 'printer-fault 0.6')));
    expect(sure.decision).toMatchObject({ kind: 'answer', certainty: 'sure', confidence: 0.9 });
    expect(likely.decision).toMatchObject({ kind: 'answer', certainty: 'likely' });
  });

  it('is never about a decline without a stated cause', () => {
    const { decision } = turn(conversation(), text(vague));
    expect(decision).toMatchObject({ kind: 'ask', reason: 'vague', topic: 'declined-unspecified' });
  });

  it('comes of what was observed, where that settles it', () => {
    const pending = { id: 'entry', options: ['tap', 'not-sure'] } as const;
    const before = conversation({
      spoken: true,
      pending,
      prior: [{ topic: 'contactless-declined', confidence: 0.8 }],
    });
    const { decision } = turn(before, {
      kind: 'choice',
      question: 'entry',
      option: 'tap',
      understanding: null,
    });
    expect(decision).toMatchObject({ topic: 'contactless-declined', reason: 'diagnosed' });
  });
});

describe('sure words against the facts told', () => {
  it('are not answered where the facts make their cause unlikely', () => {
    const said = understood('sure', 'card-damaged 0.9 card-reader-fault 0.05', {
      observations: { cards: 'all-cards' },
    });
    expect(turn(conversation(), text(said)).decision).not.toMatchObject({
      kind: 'answer',
      topic: 'card-damaged',
    });
  });

  it('are answered where the facts go with them', () => {
    const said = understood('sure', 'card-damaged 0.9 card-reader-fault 0.05', {
      observations: { cards: 'one-card' },
    });
    expect(turn(conversation(), text(said)).decision).toMatchObject({
      kind: 'answer',
      topic: 'card-damaged',
    });
  });
});

describe('a cause that was ruled out', () => {
  const denial = understood('close', 'declined-unspecified 0.5', {
    ruledOut: ['network-connection'],
  });

  it('stays so for the conversation', () => {
    const first = turn(conversation(), text(denial)).conversation;
    const second = turn(first, text(understood('close', 'declined-unspecified 0.4'))).conversation;
    expect(second.ruledOut).toEqual(['network-connection']);
  });

  it('is told to the people who take over', () => {
    const denied = turn(turn(conversation(), text(denial)).conversation, {
      kind: 'vote',
      vote: 'person',
    });
    expect(denied.opens?.facts).toEqual([
      { name: 'ruled out', value: 'No connection to the bank' },
    ]);
  });

  it('comes back where the merchant is sure of it later', () => {
    const first = turn(conversation(), text(denial)).conversation;
    const { conversation: second } = turn(
      first,
      text(understood('sure', 'network-connection 0.9')),
    );
    expect(second.ruledOut).toEqual([]);
  });
});

describe('a code', () => {
  const code = (code: string) => ({ kind: 'code', code, scheme: null, start: 0, end: 0 }) as const;

  it('goes before words', () => {
    const said = understood('sure', 'printer-fault 0.9', { codes: [code('51')] });
    const { decision, ranking } = turn(conversation(), text(said));
    expect(decision).toMatchObject({ topic: 'insufficient-funds', reason: 'code', confidence: 1 });
    expect(ranking).toEqual([{ topic: 'insufficient-funds', confidence: 1 }]);
  });

  it('in no table leaves sure words their answer', () => {
    const said = understood('sure', 'printer-fault 0.9', { codes: [code('ZZ99')] });
    expect(turn(conversation(), text(said)).decision).toMatchObject({ topic: 'printer-fault' });
  });

  it('in no table is explained as a code where the words are unsure', () => {
    const said = understood('close', 'printer-fault 0.4', { codes: [code('ZZ99')] });
    expect(turn(conversation(), text(said)).decision).toMatchObject({
      topic: 'decline-code-meaning',
    });
  });

  it('that still has several meanings after the question goes to a person', () => {
    const said = understood('close', 'printer-fault 0.4', { codes: [code('41')] });
    const before = conversation({ spoken: true, asked: ['code'] });
    expect(turn(before, text(said)).decision).toMatchObject({
      kind: 'escalate',
      reason: 'code-meanings-differ',
    });
  });

  it('waits where the customer’s money may be gone', () => {
    const said = understood('close', 'charged-but-declined 0.5', {
      codes: [code('51')],
      observations: { charged: 'charged' },
    });
    const { decision, ranking } = turn(conversation(), text(said));
    expect(decision).not.toMatchObject({ topic: 'insufficient-funds' });
    expect(ranking[0]?.topic).toBe('charged-but-declined');
  });
});

describe('still failing', () => {
  const said = text(understood('sure', 'not-solved 0.9'));

  it('is about what was known, not about itself', () => {
    expect(turn(known, said).decision).toMatchObject({ topic: 'insufficient-funds' });
  });

  it('says the same by its button', () => {
    const pressed = turn(known, { kind: 'vote', vote: 'still-failing' });
    expect(pressed.decision).toEqual(turn(known, said).decision);
  });
});

describe('a hand-over', () => {
  const asked = conversation({ spoken: true, asked: ['code', 'cards'] });

  it('names no act as its topic', () => {
    const said = understood('close', 'ask-capabilities 0.3, keep-evidence 0.2');
    const { decision } = turn(asked, text(said));
    expect(decision).toMatchObject({ kind: 'escalate', topic: 'keep-evidence' });
  });

  it('is only for whoever addressed the desk', () => {
    const said = understood('not-ours', 'greeting 0.1');
    expect(turn(conversation(), text(said, false)).decision.kind).toBe('silent');
    expect(turn(conversation(), text(said)).decision).toMatchObject({
      kind: 'escalate',
      reason: 'out-of-scope',
      topic: null,
    });
  });

  it('makes a person the owner, and a case with what was said', () => {
    const { conversation: next, opens } = turn(asked, text(understood('sure', 'ask-human 0.9')));
    expect(next).toMatchObject({ owner: 'person', pending: null });
    expect(opens).toMatchObject({ reason: 'asked-for-person', question: 'words of a merchant' });
  });
});

describe('a yes or a no', () => {
  it('under a question that has no such option counts as not sure', () => {
    const pending = { id: 'code', options: ['not-sure'] } as const;
    const before = conversation({ spoken: true, asked: ['code'], pending });
    const { decision } = turn(before, text(understood('sure', 'deny 0.9', { text: 'nah' })));
    expect(decision.kind).toBe('ask');
  });

  it('without a question is asked what the screen says', () => {
    const { outbound } = turn(conversation(), text(understood('sure', 'affirm 0.9')));
    expect(outbound).toMatchObject([{ kind: 'say', text: expect.stringContaining('screen') }]);
  });
});

describe('close topics', () => {
  const close = understood('close', 'printer-fault 0.4, device-fault 0.35, software-fault 0.05');

  it('are offered by name, with a way out', () => {
    expect(turn(conversation(), text(close)).decision).toMatchObject({
      kind: 'ask',
      reason: 'close',
      question: 'topic',
      options: ['printer-fault', 'device-fault', 'neither'],
    });
  });

  it('are offered after the code was asked for, where causes mostly show one', () => {
    const said = understood('close', 'insufficient-funds 0.5, issuer-declined 0.4');
    const first = turn(conversation(), text(said));
    expect(first.decision).toMatchObject({ kind: 'ask', question: 'code' });
    const second = turn(first.conversation, {
      kind: 'choice',
      question: 'code',
      option: 'not-sure',
      understanding: null,
    });
    expect(second.decision).toMatchObject({
      kind: 'ask',
      question: 'topic',
      options: ['insufficient-funds', 'issuer-declined', 'neither'],
    });
  });

  it('are not offered where one is for our own people', () => {
    const said = understood('close', 'card-lost-or-stolen 0.4, card-damaged 0.4');
    expect(turn(conversation(), text(said)).decision).not.toMatchObject({ question: 'topic' });
  });

  it.each([
    ['1', 'printer-fault'],
    ['The terminal itself has a fault', 'device-fault'],
    ['device fault 2', null],
  ])('are picked by their place or title: %s', (typed, topic) => {
    const pending = { id: 'topic', options: ['printer-fault', 'device-fault', 'neither'] } as const;
    const before = conversation({ spoken: true, asked: ['topic'], pending });
    const { decision } = turn(
      before,
      text(understood('close', 'input-error 0.2', { text: typed })),
    );
    if (topic) expect(decision).toMatchObject({ kind: 'answer', reason: 'chosen', topic });
    else expect(decision.kind).not.toBe('answer');
  });

  it('that are no article are not answered', () => {
    const option = 'no-such-topic';
    const pressed = { kind: 'choice', question: 'topic', option, understanding: null } as const;
    expect(turn(conversation(), pressed).decision.kind).not.toBe('answer');
  });
});

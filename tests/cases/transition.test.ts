import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseMove, type CaseState, transition } from '../../src/cases/transition.ts';

const OPEN: CaseState = { status: 'open' };
const ANAS: CaseState = { status: 'claimed', assignee: 'ana' };
const WAITING: CaseState = { status: 'waiting', assignee: 'ana' };
const DONE: CaseState = { status: 'resolved', assignee: 'ana' };

describe('a case', () => {
  it.each<[string, CaseState, CaseMove, CaseState]>([
    ['is claimed by the first who wants it', OPEN, { kind: 'claim', who: 'ana' }, ANAS],
    ['may be claimed again by who has it', ANAS, { kind: 'claim', who: 'ana' }, ANAS],
    ['is free again when released', ANAS, { kind: 'release', who: 'ana' }, OPEN],
    ['waits for the merchant after a reply', ANAS, { kind: 'reply', who: 'ana' }, WAITING],
    ['is claimed by replying', OPEN, { kind: 'reply', who: 'ana' }, WAITING],
    ['is back with its agent when the merchant writes', WAITING, { kind: 'merchant-wrote' }, ANAS],
    ['stays open when the merchant adds something', OPEN, { kind: 'merchant-wrote' }, OPEN],
    ['is resolved by an agent', ANAS, { kind: 'resolve', who: 'ana' }, DONE],
    ['is resolved by handing it back to the bot', ANAS, { kind: 'hand-back', who: 'ana' }, DONE],
    ['is given to a colleague', OPEN, { kind: 'assign', who: 'ben', to: 'ana' }, ANAS],
    [
      'goes on waiting for the merchant when it is given away',
      { status: 'waiting', assignee: 'ben' },
      { kind: 'assign', who: 'ben', to: 'ana' },
      WAITING,
    ],
    ['goes back to its agent when reopened', DONE, { kind: 'reopen' }, ANAS],
    [
      'is open again when reopened and nobody had it',
      { status: 'resolved', assignee: null },
      { kind: 'reopen' },
      OPEN,
    ],
  ])('%s', (_, state, move, expected) => {
    expect(transition(state, move)).toEqual({ ok: true, state: expected });
  });

  it.each<[string, CaseState, CaseMove, object]>([
    [
      'a second claim',
      ANAS,
      { kind: 'claim', who: 'ben' },
      { reason: 'already-claimed', by: 'ana' },
    ],
    [
      "releasing somebody else's",
      ANAS,
      { kind: 'release', who: 'ben' },
      { reason: 'not-yours', by: 'ana' },
    ],
    [
      'releasing what nobody has',
      OPEN,
      { kind: 'release', who: 'ben' },
      { reason: 'nobody-has-it' },
    ],
    [
      'claiming what is resolved',
      DONE,
      { kind: 'claim', who: 'ben' },
      { reason: 'already-resolved' },
    ],
    ['reopening what is open', OPEN, { kind: 'reopen' }, { reason: 'not-resolved' }],
  ])('refuses %s and says why', (_, state, move, refusal) => {
    expect(transition(state, move)).toEqual({ ok: false, refusal });
  });

  it('never has an assignee while it is open, whatever is done with it', () => {
    const who = fc.constantFrom('ana', 'ben');
    const move: fc.Arbitrary<CaseMove> = fc.oneof(
      fc.record({
        kind: fc.constantFrom('claim', 'release', 'reply', 'resolve', 'hand-back'),
        who,
      }),
      fc.record({ kind: fc.constantFrom('merchant-wrote', 'reopen') }),
    );
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const end = moves.reduce<CaseState>((state, next) => {
          const moved = transition(state, next);
          return moved.ok ? moved.state : state;
        }, OPEN);
        expect('assignee' in end).toBe(end.status !== 'open');
      }),
    );
  });
});

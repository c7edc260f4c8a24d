import { describe, expect, it } from 'vitest';
import { draft } from '../../src/dialogue/draft.ts';
import type { Turn } from '../../src/dialogue/respond.ts';
import { storm } from '../../src/dialogue/storm.ts';
import { conversation, text, turn, understood } from './understood.ts';

const answer = turn(conversation(), text(understood('sure', 'printer-fault 0.9', { masked: 1 })));
const kinds = ({ outbound }: Turn) => outbound.map(({ kind }) => kind);

describe('a draft', () => {
  it('leaves the answer to people, with a case, and says so to whoever asked by name', () => {
    const drafted = draft(answer, true);
    expect(kinds(drafted)).toEqual(['handed-over', 'secrets-note', 'secrets-flag']);
    expect(drafted.opens).not.toBeNull();
    expect(drafted.conversation).toMatchObject({ owner: 'person', answered: null });
  });

  it('says nothing to whoever did not', () => {
    expect(kinds(draft(answer, false))).toEqual(['secrets-note', 'secrets-flag']);
  });

  it('leaves small talk unsaid, and opens no case for it', () => {
    const drafted = draft(turn(conversation(), text(understood('sure', 'greeting 1'))), true);
    expect(kinds(drafted)).toEqual([]);
    expect(drafted.opens).toBeNull();
  });

  it('tells whoever wants a person that one comes, named or not', () => {
    const wanted = turn(conversation(), text(understood('sure', 'ask-human 1')));
    expect(kinds(draft(wanted, false))).toEqual(['handed-over']);
  });

  it('changes nothing where nothing would be said', () => {
    const silent = turn(conversation(), text(understood('not-ours', 'greeting 0.1'), false));
    expect(draft(silent, false)).toBe(silent);
    const relayed = turn(conversation({ owner: 'person' }), text(understood('sure', 'thanks 1')));
    expect(draft(relayed, false)).toBe(relayed);
  });
});

it('a storm is told of once, and its first question opens the case', () => {
  const stormy = storm(answer);
  expect(stormy.outbound[0]).toMatchObject({ kind: 'handed-over', storm: true });
  expect(stormy.opens).toMatchObject({ question: 'words of a merchant' });
});

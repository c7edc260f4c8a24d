import type { DeskResult } from '../desk.ts';
import type { Directory } from './directory.ts';

type Refusal = Extract<DeskResult, { ok: false }>['refusal'];

/** Why a move was refused, as a sentence to the agent who tried. */
export async function refusalSentence(refusal: Refusal, directory: Directory): Promise<string> {
  switch (refusal.reason) {
    case 'already-claimed':
      return `Already claimed by ${await directory.nameOf(refusal.by)}.`;
    case 'not-yours':
      return `This case is ${await directory.nameOf(refusal.by)}'s.`;
    case 'already-resolved':
      return 'This case is already resolved.';
    case 'not-resolved':
      return 'This case is not resolved.';
    case 'nobody-has-it':
      return 'Nobody has this case yet.';
    case 'no-such-case':
      return 'This case is not in the store any more.';
  }
}

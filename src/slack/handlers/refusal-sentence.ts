import type { DeskResult } from '../../desk/moves.ts';
import type { Directory } from '../directory/directory.ts';

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
    case 'already-sent':
      return `${await directory.nameOf(refusal.by)} sent this answer already, ${when(refusal.at)}.`;
    case 'not-an-agent':
      return `${await directory.nameOf(refusal.who)} is not one of our agents. Pick a colleague.`;
    case 'nothing-to-correct':
      return 'Only the last answer of a thread can be corrected, and this is not one.';
    case 'no-such-case':
      return 'This case is not in the store any more.';
  }
}

/** A time (epoch ms) that each reader sees in their own time zone. */
function when(at: number): string {
  return `<!date^${Math.floor(at / 1000)}^{date_short_pretty} {time}|${new Date(at).toISOString()}>`;
}

import type { Find } from './masked.ts';

// ISO/IEC 7813: track 1 is %B number ^ name ^ data ?, track 2 is ; number = data ?. Chip dumps write D for =.
const TRACK_1 = /%?\bB\d{12,19}\^[^^\n]{1,40}\^[^?\s]{1,120}\??/gi;
const TRACK_2 = /;?\d{13,23}[=D]\d{4,40}[F?]?/gi;

/** What a magnetic stripe or chip holds; both tracks go as a whole, the name included. */
export function findTrackData(folded: string): readonly Find[] {
  return [...folded.matchAll(TRACK_1), ...folded.matchAll(TRACK_2)].map((match) => ({
    kind: 'track-data',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

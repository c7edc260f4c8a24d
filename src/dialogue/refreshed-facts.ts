import type { CaseFacts } from './case-facts.ts';

/** How many phrases of all turns are kept for a suspect. */
const KEPT_PHRASES = 6;

/**
 * What the desk knows of a case once further words were said. The question and the reason stay as they
 * stood when it was opened; what spoke for a suspect before goes on to speak for it.
 */
export function refreshedFacts(before: CaseFacts, now: CaseFacts): CaseFacts {
  const { facts, codes, decoded, files } = now;
  const suspects = now.suspects.length > 0 ? now.suspects : before.suspects;
  return {
    ...before,
    facts,
    codes,
    decoded,
    files,
    masked: before.masked || now.masked,
    suspects: suspects.map((suspect) => ({
      ...suspect,
      speaksFor: together(earlier(before, suspect.topic), suspect.speaksFor),
    })),
  };
}

function earlier({ suspects }: CaseFacts, topic: string): readonly string[] {
  return suspects.find((suspect) => suspect.topic === topic)?.speaksFor ?? [];
}

function together(before: readonly string[], now: readonly string[]): readonly string[] {
  return [...new Set([...before, ...now])].slice(0, KEPT_PHRASES);
}

import type { Content } from '../../src/knowledge/content.ts';

/** A code that its vocabulary gives a reason which is for the desk only. */
export interface ConfidentialCode {
  readonly scheme: string;
  readonly code: string;
}

/** Every confidential response code of `content`; advice and check letters stand beside one. */
export function confidentialCodes({ vocabularies, codeCauses }: Content) {
  return vocabularies
    .filter(({ kind }) => kind === 'host' || kind === 'gateway')
    .flatMap(({ scheme, entries }): readonly ConfidentialCode[] =>
      entries
        .filter(({ cause }) => codeCauses[cause]?.audience === 'desk')
        .map(({ code }) => ({ scheme, code })),
    );
}

/** What was typed after `/desk incident`. */
export type IncidentCommand =
  | {
      readonly kind: 'incident';
      readonly topic: string;
      readonly text: { readonly en: string; readonly zh: string | null };
    }
  | { readonly kind: 'incident-end'; readonly topic: string }
  | { readonly kind: 'wrong'; readonly why: string };

/** As much as one reads at a till before the answer itself. */
const TEXT_LENGTH = 300;

/**
 * Reads what was typed after `/desk incident`: a cause and a text in one language, or in English and
 * Chinese with ` | ` between them; or `end` and a cause. Pure.
 */
export function readIncidentCommand(typed: string): IncidentCommand {
  const [, topic = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(typed.trim()) ?? [];
  if (topic === 'end') {
    return rest === '' || /\s/.test(rest)
      ? wrong('Name the cause that is over: /desk incident end issuer-unavailable.')
      : { kind: 'incident-end', topic: rest.toLowerCase() };
  }
  const [en = '', zh = '', ...more] = rest.split('|').map((part) => part.trim());
  if (en === '' || more.length > 0) {
    return wrong('Name the cause and the text: /desk incident issuer-unavailable A bank is down.');
  }
  if (en.length > TEXT_LENGTH || zh.length > TEXT_LENGTH) {
    return wrong(`The text has at most ${TEXT_LENGTH} characters in each language.`);
  }
  return { kind: 'incident', topic: topic.toLowerCase(), text: { en, zh: zh === '' ? null : zh } };
}

function wrong(why: string): IncidentCommand {
  return { kind: 'wrong', why };
}

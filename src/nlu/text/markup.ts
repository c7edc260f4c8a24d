/** What Slack's markup in a message said, beside the words. */
export interface PlainMessage {
  /** the words, with markup decoded */
  readonly text: string;
  /** ids of the users who are mentioned, in order */
  readonly mentions: readonly string[];
}

/** `<@U1>`, `<#C1|name>`, `<!here>`, `<https://x|label>`, `<mailto:a@b|a@b>` */
const TOKEN = /<([^<>]*)>/g;

/** Decodes Slack's message markup; see "Formatting text for app surfaces" in Slack's docs. */
export function decodeMarkup(message: string): PlainMessage {
  const mentions: string[] = [];
  const text = message.replace(TOKEN, (whole, inner: string) => {
    const user = /^@([A-Z0-9]+)/.exec(inner)?.[1];
    if (user) {
      mentions.push(user);
      return ' ';
    }
    return tokenWords(whole, inner);
  });
  return { text: decodeEntities(text).trim(), mentions };
}

/** What a person reads where the token stands; text that only looks like a token stays. */
function tokenWords(whole: string, inner: string): string {
  const label = inner.split('|')[1];
  if (inner.startsWith('#')) return label ? `#${label}` : ' ';
  if (inner.startsWith('!')) return label ?? ' ';
  if (/^(https?|mailto|tel|slack):/.test(inner))
    return label ?? inner.replace(/^(mailto|tel):/, '');
  return whole;
}

/** Slack escapes exactly these three; `&amp;` last, so that nothing is decoded twice. */
function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

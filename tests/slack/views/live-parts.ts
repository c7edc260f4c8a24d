/**
 * What of a message could reach somebody or lead somewhere: tokens in the fallback text, mrkdwn and
 * markdown anywhere, rich text that mentions, and texts with broken characters.
 */
export function liveParts(message: { readonly text?: string; readonly blocks: unknown }): string[] {
  const inText = message.text?.match(/[<>]/g) ?? [];
  return [...inText, ...liveIn(message.blocks)];
}

const LIVE = new Set(['mrkdwn', 'markdown', 'user', 'broadcast', 'channel', 'usergroup', 'team']);

function liveIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? ['broken character'] : [];
  if (typeof value !== 'object' || value === null) return [];
  const type = 'type' in value && typeof value.type === 'string' ? value.type : '';
  return [...(LIVE.has(type) ? [type] : []), ...Object.values(value).flatMap(liveIn)];
}

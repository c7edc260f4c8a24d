import type { World } from '../world/world.ts';

/**
 * What Slack makes of a line as a person types it: the three characters escaped, `@Name` of a known person
 * turned into a mention, addresses into links.
 */
export function typedText(world: World, typed: string): string {
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = escaped.replace(/https?:\/\/[^\s<>]+/g, (url) => `<${url}>`);
  const names = [...world.users.values()].flatMap((user) => [
    { name: user.real_name, id: user.id },
    { name: user.name, id: user.id },
  ]);
  const longestFirst = names.toSorted((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce(
    (text, { name, id }) => text.replace(mentionOf(name), `<@${id}>`),
    linked,
  );
}

function mentionOf(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w<])@${literal}(?!\\w)`, 'giu');
}

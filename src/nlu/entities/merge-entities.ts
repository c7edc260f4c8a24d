import type { Entities } from './entities.ts';

/** What was said before and now: now comes last, and nothing stands twice. */
export function mergeEntities(before: Entities, now: Entities): Entities {
  return {
    amounts: merged(before.amounts, now.amounts),
    lastFour: merged(before.lastFour, now.lastFour),
    brands: merged(before.brands, now.brands),
    terminals: merged(before.terminals, now.terminals),
    merchants: merged(before.merchants, now.merchants),
    times: merged(before.times, now.times),
    entryModes: merged(before.entryModes, now.entryModes),
    providers: merged(before.providers, now.providers),
    references: merged(before.references, now.references),
  };
}

/** Values are compared as JSON, so that amounts count as the same too. */
function merged<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  const said = new Set(now.map((value) => JSON.stringify(value)));
  return [...before.filter((value) => !said.has(JSON.stringify(value))), ...now];
}

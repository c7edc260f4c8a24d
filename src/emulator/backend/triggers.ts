import type { Ids } from '../world/ids.ts';

const LIFETIME_MS = 3000;

/** Why a trigger_id cannot open a view. */
export type TriggerRefusal = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** Who pressed, where a trigger_id is good; else Slack's error. */
export type TriggerUse = { readonly user: string } | { readonly error: TriggerRefusal };

/** The trigger_ids handed out: each opens one view, for one person, within three seconds. */
export interface Triggers {
  readonly issue: (user: string) => string;
  readonly use: (id: string) => TriggerUse;
}

/** Trigger ids that expire by the clock `now`, in milliseconds. */
export function createTriggers(ids: Ids, now: () => number): Triggers {
  const issued = new Map<string, { user: string; until: number; used: boolean }>();
  return {
    issue(user) {
      const id = `${ids('')}.${Math.floor(now())}.${user.toLowerCase()}`;
      issued.set(id, { user, until: now() + LIFETIME_MS, used: false });
      return id;
    },
    use(id) {
      const trigger = issued.get(id);
      if (trigger === undefined) return { error: 'invalid_trigger_id' };
      if (trigger.used) return { error: 'exchanged_trigger_id' };
      if (now() > trigger.until) return { error: 'expired_trigger_id' };
      issued.set(id, { ...trigger, used: true });
      return { user: trigger.user };
    },
  };
}

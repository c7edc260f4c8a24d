import { LIMITS } from '../../block-kit/limits.ts';
import { presentView } from '../../present/present-view.ts';
import { method } from '../../web-api/method.ts';
import { Refusal } from '../../web-api/refusal.ts';
import { createView, readView, triggeringUser, triggerShape } from './new-view.ts';

/** views.push: a modal on top of the open one, at most three. */
export const push = method(triggerShape, (backend, args) => {
  const { world } = backend;
  readView(backend, args.view, 'modal');
  const user = triggeringUser(backend, args);
  const stack = world.modals.get(user) ?? [];
  if (stack.length === 0) throw new Refusal('not_found');
  if (stack.length >= LIMITS.modalStack) throw new Refusal('push_limit_reached');
  const view = createView(backend, args.view, { user, type: 'modal', previous: stack.at(-1) });
  world.modals.set(user, [...stack, view]);
  backend.changed();
  return { view: presentView(world, view) };
});

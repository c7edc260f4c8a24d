import { presentView } from '../../present/present-view.ts';
import { method } from '../../web-api/method.ts';
import { createView, readView, triggeringUser, triggerShape } from './new-view.ts';

/** views.open: a first modal; what the person had open before is replaced. */
export const open = method(triggerShape, (backend, args) => {
  const { world } = backend;
  readView(backend, args.view, 'modal');
  const user = triggeringUser(backend, args);
  world.modals.delete(user);
  const view = createView(backend, args.view, { user, type: 'modal' });
  world.modals.set(user, [view]);
  backend.changed();
  return { view: presentView(world, view) };
});

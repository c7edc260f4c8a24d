import { z } from 'zod';
import { presentView } from '../../present/present-view.ts';
import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { Refusal } from '../../web-api/refusal.ts';
import type { View } from '../../world/view.ts';
import { createView, viewArgument } from './new-view.ts';

/** views.publish: the App Home tab of one person. */
export const publish = method(
  { user_id: id, view: viewArgument, hash: z.string().optional() },
  (backend, args) => {
    const { world } = backend;
    if (!world.users.has(args.user_id)) throw new Refusal('user_not_found');
    const before = world.homes.get(args.user_id);
    if (args.hash !== undefined && before !== undefined && args.hash !== before.hash) {
      throw new Refusal('hash_conflict');
    }
    const made = createView(backend, args.view, { user: args.user_id, type: 'home' });
    const view: View =
      before === undefined ? made : { ...made, id: before.id, root_view_id: before.id };
    world.homes.set(args.user_id, view);
    backend.changed();
    return { view: presentView(world, view) };
  },
);

import { z } from 'zod';
import type { Backend } from '../../backend/backend.ts';
import { presentView } from '../../present/present-view.ts';
import { method } from '../../web-api/method.ts';
import { invalidArguments, Refusal } from '../../web-api/refusal.ts';
import { type Json, stringOf } from '../../wire/json.ts';
import type { View } from '../../world/view.ts';
import { readView, viewArgument } from './new-view.ts';

/** views.update: of an open modal, by its id or external id, if nobody changed it since `hash`. */
export const update = method(
  {
    view: viewArgument,
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
  },
  (backend, args) => {
    if (args.view_id === undefined && args.external_id === undefined) {
      throw invalidArguments(['[ERROR] must provide view_id or external_id']);
    }
    const open = [...backend.world.modals.values()].flat();
    const before = open.find(
      (view) => view.id === args.view_id || view.external_id === args.external_id,
    );
    if (before === undefined) throw new Refusal('not_found');
    if (args.hash !== undefined && args.hash !== before.hash) throw new Refusal('hash_conflict');
    const after = replaceModal(backend, before, args.view);
    return { view: presentView(backend.world, after) };
  },
);

/** Puts the view `content` in the place of the open modal `before`; gives the new one. */
export function replaceModal(backend: Backend, before: View, content: Json): View {
  const { world, ids } = backend;
  const after: View = {
    ...before,
    hash: ids('hash.'),
    external_id: stringOf(content.external_id),
    content: readView(backend, content, 'modal'),
  };
  const stack = world.modals.get(before.user) ?? [];
  world.modals.set(
    before.user,
    stack.map((view) => (view.id === before.id ? after : view)),
  );
  backend.changed();
  return after;
}

import { z } from 'zod';
import type { Backend } from '../../backend/backend.ts';
import { checkView } from '../../block-kit/check-view.ts';
import { fillIds } from '../../block-kit/fill-ids.ts';
import { jsonObject, structured } from '../../web-api/argument.ts';
import { invalidArguments, Refusal } from '../../web-api/refusal.ts';
import { type Json, jsonList, stringOf } from '../../wire/json.ts';
import type { View } from '../../world/view.ts';

/** The argument that holds a view. */
export const viewArgument = structured(jsonObject, 'invalid_arguments');

/** A modal is opened by the one who pressed, so a trigger_id is needed. */
export const triggerShape = {
  view: viewArgument,
  trigger_id: z.string().optional(),
  interactivity_pointer: z.string().optional(),
};

/** `content` as Slack keeps it, with ids filled in; a Refusal where it breaks a rule. */
export function readView(backend: Backend, content: Json, type: View['type']): Json {
  const messages = checkView(content, type);
  if (messages.length > 0) throw invalidArguments(messages);
  return { ...content, blocks: fillIds(jsonList(content.blocks), backend.ids) };
}

/** A new view for `user`, on top of `previous` where there is one. */
export function createView(
  backend: Backend,
  content: Json,
  place: {
    readonly user: string;
    readonly type: View['type'];
    readonly previous?: View | undefined;
  },
): View {
  const { ids, world } = backend;
  const external_id = stringOf(content.external_id);
  const open = [...world.modals.values()].flat();
  if (external_id !== '' && open.some((view) => view.external_id === external_id)) {
    throw new Refusal('duplicate_external_id');
  }
  const id = ids('V');
  return {
    id,
    user: place.user,
    type: place.type,
    hash: ids('hash.'),
    root_view_id: place.previous?.root_view_id ?? id,
    previous_view_id: place.previous?.id ?? null,
    external_id,
    content: readView(backend, content, place.type),
  };
}

/** Who may open a view with these arguments: the person behind the trigger_id, which is used up. */
export function triggeringUser(
  backend: Backend,
  args: {
    readonly trigger_id?: string | undefined;
    readonly interactivity_pointer?: string | undefined;
  },
): string {
  const id = args.trigger_id ?? args.interactivity_pointer;
  if (id === undefined) throw invalidArguments(['[ERROR] missing required field: trigger_id']);
  const use = backend.triggers.use(id);
  if ('error' in use) throw new Refusal(use.error);
  return use.user;
}

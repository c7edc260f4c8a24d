import type { Backend } from '../backend/backend.ts';
import { presentView } from '../present/present-view.ts';
import { jsonList } from '../wire/json.ts';
import { interactionOf } from './interaction.ts';
import { openView } from './press.ts';
import { popModal, setStack, topView } from './submit-view.ts';
import { stateValues } from './view-state.ts';

/** A person closes a modal by its Cancel button, or all of them by the cross (`all`). */
export interface ViewClosing {
  readonly user: string;
  readonly view_id?: string | undefined;
  readonly all?: boolean | undefined;
}

/** Closes the modal and tells the app where it asked for that by notify_on_close. */
export async function closeView(backend: Backend, closing: ViewClosing): Promise<void> {
  const { user, all = false } = closing;
  const view = openView(backend, user, closing.view_id ?? topView(backend, user).id);
  if (all) setStack(backend, user, []);
  else popModal(backend, view);
  if (view.content.notify_on_close !== true) return;
  const values = stateValues(jsonList(view.content.blocks), {});
  await backend.outlet.ask('interactive', {
    type: 'view_closed',
    ...interactionOf(backend, user, true),
    view: presentView(backend.world, view, values),
    is_cleared: all,
  });
}

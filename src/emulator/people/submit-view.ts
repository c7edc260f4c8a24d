import type { Backend } from '../backend/backend.ts';
import type { Ack } from '../delivery/transport.ts';
import { createView } from '../methods/views/new-view.ts';
import { replaceModal } from '../methods/views/update.ts';
import { presentView } from '../present/present-view.ts';
import { isJson, type Json, jsonList } from '../wire/json.ts';
import type { View } from '../world/view.ts';
import { interactionOf } from './interaction.ts';
import { openView } from './press.ts';
import { fieldErrors } from './required-fields.ts';
import { type FilledIn, stateValues } from './view-state.ts';

/** A person presses the submit button of a modal; the top one unless `view_id` says which. */
export interface ViewSubmission {
  readonly user: string;
  readonly view_id?: string | undefined;
  readonly values?: FilledIn | undefined;
}

/** What became of the modal. */
export type SubmissionOutcome =
  | { readonly outcome: 'closed' | 'cleared' | 'updated' | 'pushed' }
  /** Sentences by block id, from Slack's client or from the app. */
  | { readonly outcome: 'errors'; readonly errors: Json }
  /** The app did not answer in time; the person reads that something went wrong, the modal stays. */
  | { readonly outcome: 'failed' };

/** Sends the app a view_submission payload and does with the modal what it answers. */
export async function submitView(
  backend: Backend,
  submission: ViewSubmission,
): Promise<SubmissionOutcome> {
  const { user, values = {} } = submission;
  const view = openView(backend, user, submission.view_id ?? topView(backend, user).id);
  const blocks = jsonList(view.content.blocks);
  const errors = fieldErrors(blocks, values);
  if (Object.keys(errors).length > 0) return { outcome: 'errors', errors };
  const ack = await backend.outlet.ask('interactive', {
    type: 'view_submission',
    ...interactionOf(backend, user, true),
    trigger_id: backend.triggers.issue(user),
    view: presentView(backend.world, view, stateValues(blocks, values)),
    response_urls: [],
  });
  return settle(backend, view, ack);
}

/**
 * The modal that `user` sees.
 *
 * @throws Error where none is open.
 */
export function topView({ world }: Backend, user: string): View {
  const view = world.modals.get(user)?.at(-1);
  if (view === undefined) throw new Error(`${user} has no modal open.`);
  return view;
}

function settle(backend: Backend, view: View, ack: Ack): SubmissionOutcome {
  if (ack.outcome === 'failed') return { outcome: 'failed' };
  const content = isJson(ack.body.view) ? ack.body.view : {};
  switch (ack.body.response_action) {
    case 'errors':
      return { outcome: 'errors', errors: isJson(ack.body.errors) ? ack.body.errors : {} };
    case 'update':
      replaceModal(backend, view, content);
      return { outcome: 'updated' };
    case 'push':
      pushModal(backend, view, content);
      return { outcome: 'pushed' };
    case 'clear':
      setStack(backend, view.user, []);
      return { outcome: 'cleared' };
    default:
      popModal(backend, view);
      return { outcome: 'closed' };
  }
}

function pushModal(backend: Backend, previous: View, content: Json): void {
  const { user } = previous;
  const view = createView(backend, content, { user, type: 'modal', previous });
  setStack(backend, user, [...(backend.world.modals.get(user) ?? []), view]);
}

/** Takes `view` off its person's stack of modals. */
export function popModal(backend: Backend, view: View): void {
  const stack = backend.world.modals.get(view.user) ?? [];
  setStack(
    backend,
    view.user,
    stack.filter((open) => open.id !== view.id),
  );
}

/** Makes `stack` the open modals of `user`. */
export function setStack(backend: Backend, user: string, stack: readonly View[]): void {
  backend.world.modals.set(user, stack);
  backend.changed();
}

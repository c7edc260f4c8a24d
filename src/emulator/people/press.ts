import type { Backend } from '../backend/backend.ts';
import { elementsOf } from '../block-kit/uniqueness.ts';
import type { Ack } from '../delivery/transport.ts';
import { presentMessage } from '../present/present-message.ts';
import { presentView } from '../present/present-view.ts';
import { type Json, jsonList } from '../wire/json.ts';
import type { Message } from '../world/message.ts';
import type { View } from '../world/view.ts';
import { type Entry, stateOf } from './element-state.ts';
import { channelField, interactionOf } from './interaction.ts';
import { openChannel, seenMessage } from './presence.ts';
import { type FilledIn, stateValues } from './view-state.ts';

/** A person uses an element: of a message, or of a view. */
export interface Press {
  readonly user: string;
  readonly action_id: string;
  /** Only needed where two blocks hold the same action id. */
  readonly block_id?: string | undefined;
  /** What is chosen, or which thumb: the option's value. Not needed for a button. */
  readonly value?: Entry | undefined;
  readonly channel?: string | undefined;
  readonly message_ts?: string | undefined;
  readonly view_id?: string | undefined;
  /** The blocks the person still sees, for a press on what has changed meanwhile. */
  readonly seenBlocks?: readonly Json[] | undefined;
  /** What stands in the view's fields. */
  readonly values?: FilledIn | undefined;
}

/** Sends the app a block_actions payload and gives what it answered. */
export function press(backend: Backend, act: Press): Promise<Ack> {
  const payload =
    act.view_id === undefined ? onMessage(backend, act) : onView(backend, act, act.view_id);
  return backend.outlet.ask('interactive', payload);
}

function onMessage(backend: Backend, act: Press): Json {
  const { channel: channelId = '', message_ts: ts = '' } = act;
  const channel = openChannel(backend, channelId, act.user);
  const message = seenMessage(backend, channelId, ts, act.user);
  const ephemeral = message.only_for !== undefined;
  const thread_ts = message.thread_ts;
  const target = { channel: channelId, user: act.user, message_ts: ts, thread_ts };
  return {
    type: 'block_actions',
    ...interactionOf(backend, act.user),
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channelId,
      is_ephemeral: ephemeral,
      ...(thread_ts !== undefined && { thread_ts }),
    },
    trigger_id: backend.triggers.issue(act.user),
    channel: channelField(channel),
    ...(!ephemeral && { message: shownMessage(backend, message) }),
    state: { values: stateValues(act.seenBlocks ?? message.blocks ?? [], act.values ?? {}) },
    response_url: backend.responseUrls.issue(target),
    actions: [actionOf(backend, act.seenBlocks ?? message.blocks ?? [], act)],
  };
}

function shownMessage(backend: Backend, message: Message): Json {
  return presentMessage(backend.world, message, true);
}

function onView(backend: Backend, act: Press, viewId: string): Json {
  const view = openView(backend, act.user, viewId);
  const blocks = act.seenBlocks ?? jsonList(view.content.blocks);
  const values = stateValues(blocks, act.values ?? {});
  return {
    type: 'block_actions',
    ...interactionOf(backend, act.user, true),
    container: { type: 'view', view_id: view.id },
    trigger_id: backend.triggers.issue(act.user),
    view: presentView(backend.world, view, values),
    state: { values },
    actions: [actionOf(backend, blocks, act)],
  };
}

/**
 * The view `viewId` that `user` has before them.
 *
 * @throws Error where it is not open.
 */
export function openView({ world }: Backend, user: string, viewId: string): View {
  const seen = [...(world.modals.get(user) ?? []), world.homes.get(user)];
  const view = seen.find((one) => one?.id === viewId);
  if (view === undefined) throw new Error(`The view ${viewId} is not open for ${user}.`);
  return view;
}

function actionOf(backend: Backend, blocks: readonly Json[], act: Press): Json {
  const found = blocks
    .filter((block) => act.block_id === undefined || block.block_id === act.block_id)
    .flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
    .find(({ element }) => element.action_id === act.action_id);
  if (found === undefined) throw new Error(`There is nothing with the action id ${act.action_id}.`);
  const { block, element } = found;
  return {
    type: element.type,
    action_id: act.action_id,
    block_id: block.block_id,
    ...chosen(element, act.value),
    action_ts: backend.stamp(),
  };
}

const BUTTONS = new Set(['button', 'icon_button', 'workflow_button']);

function chosen(element: Json, value: Entry | undefined): Json {
  if (!BUTTONS.has(String(element.type))) return stateOf(element, value ?? null);
  const { text, style } = element;
  return {
    text,
    ...(element.value !== undefined && { value: element.value }),
    ...(style !== undefined && { style }),
  };
}

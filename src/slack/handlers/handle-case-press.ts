import type { DeskAct, DeskResult } from '../../desk/moves.ts';
import type { InboxEvent } from '../../store.ts';
import type { Pressed } from '../listeners/pressed.ts';
import type { PressedGesture } from '../receive/gesture.ts';
import { drop } from './drop.ts';
import type { HandlerParts } from './handler-parts.ts';
import { refuse } from './refuse.ts';
import { tellRefusal } from './tell-refusal.ts';

const FOR_AGENTS = 'This button is for the support team, in the desk’s own channel.';

type CasePressed = Extract<Pressed, { readonly kind: 'desk' | 'suggestion' }>;

/** Only our own people, and only in the desk's channel, whatever the button says. */
export async function handleCasePress(
  parts: HandlerParts,
  event: InboxEvent,
  { user, channel }: PressedGesture,
  pressed: CasePressed,
): Promise<void> {
  const { directory, deskChannel, escalation } = parts;
  const inside = channel === deskChannel.id || escalation.holds(channel, user);
  const allowed = inside && (await directory.roleOf(user)) === 'agent';
  if (!allowed) {
    const why = `${user} may not act on cases from ${channel}`;
    return refuse(parts, event, { channel, user, sentence: FOR_AGENTS, why });
  }
  const act = { event, case: pressed.case, who: user };
  await tellRefusal(parts, user, await actOnCase(parts, act, pressed));
}

async function actOnCase(
  { desk, directory }: HandlerParts,
  act: DeskAct,
  pressed: CasePressed,
): Promise<DeskResult> {
  if (pressed.kind === 'suggestion') {
    return desk.suggest(act, await directory.nameOf(act.who), pressed.topic);
  }
  switch (pressed.move) {
    case 'claim':
      return desk.claim(act);
    case 'release':
      return desk.releaseCase(act);
    case 'hand-back':
      return desk.handBack(act);
  }
}

/** A merchant's answer to "Did this solve it?"; our own people answer no question of theirs. */
export async function handleClosingPress(
  parts: HandlerParts,
  event: InboxEvent,
  { user, channel, ts }: PressedGesture,
  pressed: Extract<Pressed, { readonly kind: 'closing' }>,
): Promise<void> {
  if ((await parts.directory.roleOf(user)) === 'agent') {
    return drop(parts, event, `${user} is one of our own, whose answer does not count`);
  }
  const { case: id, solved } = pressed;
  await parts.desk.closingAnswer({ event, case: id, who: user, channel, ts, solved });
}

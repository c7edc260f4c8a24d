import { z } from 'zod';

/** Where a gesture happened. */
const place = {
  channel: z.string(),
  /** the thread's first message; the message itself at top level */
  root: z.string(),
  user: z.string(),
  /** the user's home workspace as the payload tells it; null where it does not */
  userTeam: z.string().nullable(),
};

/** A message that a person wrote. Its text is masked. */
const message = z.strictObject({
  kind: z.literal('message'),
  ...place,
  ts: z.string(),
  direct: z.boolean(),
  text: z.string(),
  masked: z.number(),
  files: z.number(),
  /** the files by id, with their pages in Slack where the event tells them */
  attached: z.array(z.strictObject({ id: z.string(), link: z.string().nullable() })).default([]),
});
export type MessageGesture = z.infer<typeof message>;

/** A button that a person pressed. */
const pressed = z.strictObject({
  kind: z.literal('pressed'),
  ...place,
  /** the message that holds the button */
  ts: z.string(),
  action: z.string(),
  value: z.string(),
});
export type PressedGesture = z.infer<typeof pressed>;

/** A button that an agent pressed in the window behind "Suggest answer". */
const windowPressed = z.strictObject({
  kind: z.literal('window-pressed'),
  user: z.string(),
  /** the window, to show there what came of it */
  view: z.string(),
  action: z.string(),
  value: z.string(),
});
export type WindowPressedGesture = z.infer<typeof windowPressed>;

/** A modal that an agent sent off. The words are masked. */
const submitted = z.strictObject({
  kind: z.literal('submitted'),
  user: z.string(),
  callback: z.string(),
  reference: z.string(),
  words: z.string(),
  /** what stands in each field, by action id: masked words, or the option or person picked */
  fields: z.record(z.string(), z.string()).default({}),
});
export type SubmittedGesture = z.infer<typeof submitted>;

/** The bot was invited to a channel. */
const invited = z.strictObject({ kind: z.literal('invited'), channel: z.string() });
export type InvitedGesture = z.infer<typeof invited>;

/** An agent gave a thread back to the bot, by the shortcut on one of its messages. */
const handedBack = z.strictObject({
  kind: z.literal('handed-back'),
  channel: z.string(),
  root: z.string(),
  user: z.string(),
});
export type HandedBackGesture = z.infer<typeof handedBack>;

/** A person changed the words of their message. The new text is masked. */
const edited = z.strictObject({
  kind: z.literal('edited'),
  ...place,
  /** the message */
  ts: z.string(),
  text: z.string(),
  masked: z.number(),
  /** the words that it held before; masked */
  before: z.string().default(''),
});
export type EditedGesture = z.infer<typeof edited>;

/** A person deleted their message, which held `text`; masked. */
const deleted = z.strictObject({
  kind: z.literal('deleted'),
  ...place,
  ts: z.string(),
  text: z.string(),
});
export type DeletedGesture = z.infer<typeof deleted>;

/** What Slack told of a channel holds no more. */
const channelChanged = z.strictObject({
  kind: z.literal('channel-changed'),
  channel: z.string(),
  /** the id it has from now on; null where it keeps its own */
  movedTo: z.string().nullable(),
  /** whether another organisation has just joined it */
  shared: z.boolean().default(false),
});
export type ChannelChangedGesture = z.infer<typeof channelChanged>;

/** A person looks at the app's Home tab. */
const homeOpened = z.strictObject({ kind: z.literal('home-opened'), user: z.string() });
export type HomeOpenedGesture = z.infer<typeof homeOpened>;

/** A person looks at their direct messages with the bot. */
const messagesOpened = z.strictObject({
  kind: z.literal('messages-opened'),
  user: z.string(),
  /** the direct message */
  channel: z.string(),
});
export type MessagesOpenedGesture = z.infer<typeof messagesOpened>;

/** What people do in Slack, as the inbox keeps it: masked, and nothing but what is needed. */
export const gestureSchema = z.discriminatedUnion('kind', [
  message,
  pressed,
  windowPressed,
  submitted,
  invited,
  handedBack,
  edited,
  deleted,
  channelChanged,
  homeOpened,
  messagesOpened,
]);
export type Gesture = z.infer<typeof gestureSchema>;

/** A gesture with what makes it the same gesture when it is delivered again. */
export interface Received {
  readonly gesture: Gesture;
  readonly key: string;
  /** gestures of one order are handled one at a time */
  readonly order: string;
  readonly sequence: string;
}

/** When the desk speaks in a channel: never, when it is mentioned, through an agent, by itself. */
export const CHANNEL_MODES = ['off', 'mention', 'draft', 'auto'] as const;
export type ChannelMode = (typeof CHANNEL_MODES)[number];

export interface Channels {
  /** The mode that was set; null where the default holds. */
  modeOf(channel: string): Promise<ChannelMode | null>;
  setMode(channel: string, mode: ChannelMode, at: number): Promise<void>;
  /** The channel `from` is called `to` now, and keeps its settings. */
  move(from: string, to: string): Promise<void>;
  /** Notes that the desk introduces itself in a channel; false where it has done so before. */
  introduce(channel: string, at: number): Promise<boolean>;
  /** The channels whose mode was set, by id. */
  list(): Promise<readonly { readonly id: string; readonly mode: ChannelMode }[]>;
}

/** A question at a channel's top level that the desk took up. */
export interface AskedQuestion {
  readonly channel: string;
  readonly person: string;
  readonly conversation: string;
  /** the conversation whose case took it in, where the channel had too many; else null */
  readonly collectedIn: string | null;
  readonly at: number;
}

/** The questions that channels had lately: what keeps the desk from talking too much. */
export interface Asked {
  add(question: AskedQuestion): Promise<void>;
  /** The conversation of the person's last question after `since`. */
  lastOf(channel: string, person: string, since: number): Promise<string | null>;
  /** How many questions a channel had after `since`. */
  count(channel: string, since: number): Promise<number>;
  /** The conversation that took in a channel's last collected question after `since`. */
  collector(channel: string, since: number): Promise<string | null>;
}

/** A message shortcut that the app's manifest declares; the page lists it in each message's menu. */
export interface Shortcut {
  readonly callback_id: string;
  readonly name: string;
}

/** How to start the stand-in Slack; everything has a default. */
export interface EmulatorOptions {
  /** Port to listen on; 0, the default, takes any free one. */
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  /** HTTP mode: events, interactions and commands are posted here. Unset: Socket Mode. */
  readonly eventsUrl?: string | undefined;
  readonly signingSecret?: string | undefined;
  readonly botToken?: string | undefined;
  readonly appToken?: string | undefined;
  /** The bot's display name. */
  readonly appName?: string | undefined;
  /** The world's clock in milliseconds; requests are signed by the real one, as receivers check that. */
  readonly now?: (() => number) | undefined;
  readonly log?: ((line: string) => void) | undefined;
  /** How long Slack waits for an acknowledgement. */
  readonly ackTimeoutMs?: number | undefined;
  /** How long after a failed delivery the next is tried; Slack waits 0, 60 and 300 seconds. */
  readonly retryDelaysMs?: readonly number[] | undefined;
  /** Random instead of counted ids, for a bot that remembers earlier runs. */
  readonly randomIds?: boolean | undefined;
  /** Whether the app subscribed to `app_mention` besides `message.*`. */
  readonly mentionEvents?: boolean | undefined;
  readonly shortcuts?: readonly Shortcut[] | undefined;
  /** Slash commands that the app's manifest declares, as `/decline`. */
  readonly commands?: readonly string[] | undefined;
}

/** The options with every gap filled. */
export type Settings = {
  readonly [Name in keyof EmulatorOptions]-?: Exclude<EmulatorOptions[Name], undefined>;
};

const DEFAULTS: Settings = {
  port: 0,
  host: '127.0.0.1',
  eventsUrl: '',
  signingSecret: 'stand-in-signing-secret',
  botToken: 'xoxb-stand-in-bot-token',
  appToken: 'xapp-stand-in-app-token',
  appName: 'Decline Desk',
  now: () => Date.now(),
  log: () => {},
  ackTimeoutMs: 3000,
  retryDelaysMs: [100, 1000, 5000],
  randomIds: false,
  mentionEvents: false,
  shortcuts: [],
  commands: ['/decline', '/desk'],
};

/** `options` with the defaults where nothing was said. */
export function settle(options: EmulatorOptions): Settings {
  const said = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...DEFAULTS, ...Object.fromEntries(said) };
}

import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** How Slack is reached, or that there is no Slack but the playground. */
export type SlackConfig =
  | { readonly mode: 'playground' }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string };

/** Everything that the environment says, validated. */
export interface Config {
  readonly slack: SlackConfig;
  readonly slackApiUrl: string | null;
  /** null only in the playground, which brings its own */
  readonly deskChannel: string | null;
  readonly deskFallbackChannel: string | null;
  readonly deskOwner: string | null;
  /** null: `desk.yml` in the working folder, where there is one */
  readonly deskConfig: string | null;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** null: the next free one (playground) */
  readonly adminPort: number | null;
  readonly burstMs: number;
  readonly cooldownS: number;
  readonly stormPerMinute: number;
  readonly retentionDays: number;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const port = z.coerce
  .number('must be a port number from 0 to 65535')
  .int('must be a port number from 0 to 65535')
  .min(0, 'must be a port number from 0 to 65535')
  .max(65_535, 'must be a port number from 0 to 65535');

const count = (unit: string) =>
  z.coerce
    .number(`must be a whole number of ${unit}, 0 or more`)
    .int(`must be a whole number of ${unit}, 0 or more`)
    .min(0, `must be a whole number of ${unit}, 0 or more`);

const channelId = z
  .string()
  .regex(/^[CG][A-Z0-9]{2,}$/, 'must be the id of a channel, such as C0123456789, not its name');

const environment = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'must be a bot token, which starts with xoxb-')
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(
      /^[0-9a-zA-Z]{16,}$/,
      'must be the signing secret from the app\'s "Basic Information" page',
    )
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'must be an app-level token, which starts with xapp-')
    .optional(),
  SLACK_API_URL: z
    .url('must be an address such as https://slack.com/api/')
    .refine(isSafeApi, 'must be https, or http on this machine only')
    .optional(),
  DESK_CHANNEL: channelId.optional(),
  DESK_FALLBACK_CHANNEL: channelId.optional(),
  DESK_OWNER: z
    .string()
    .regex(/^[UW][A-Z0-9]{2,}$/, 'must be the id of a user, such as U0123456789')
    .optional(),
  DESK_CONFIG: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host/database')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  ADMIN_PORT: port.optional(),
  BURST_MS: count('milliseconds').default(1500),
  COOLDOWN_S: count('seconds').default(20),
  STORM_PER_MINUTE: count('messages').default(20),
  RETENTION_DAYS: count('days').default(180),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});
type Environment = z.infer<typeof environment>;

/** The port of the admin page where none is set and Slack is real. */
export const ADMIN_PORT = 9464;

/**
 * Reads the environment. Empty values count as unset.
 * Throws `ConfigError` with one sentence for each variable that is wrong or lacks its partner.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`),
    );
  }
  const env = parsed.data;
  const problems = missingPartners(env);
  if (problems.length > 0) throw new ConfigError(problems);
  const slack = slackConfig(env);
  return {
    slack,
    slackApiUrl: env.SLACK_API_URL ?? null,
    deskChannel: env.DESK_CHANNEL ?? null,
    deskFallbackChannel: env.DESK_FALLBACK_CHANNEL ?? null,
    deskOwner: env.DESK_OWNER ?? null,
    deskConfig: env.DESK_CONFIG ?? null,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    host: env.HOST,
    port: env.PORT,
    adminPort: env.ADMIN_PORT ?? (slack.mode === 'playground' ? null : ADMIN_PORT),
    burstMs: env.BURST_MS,
    cooldownS: env.COOLDOWN_S,
    stormPerMinute: env.STORM_PER_MINUTE,
    retentionDays: env.RETENTION_DAYS,
    logLevel: env.LOG_LEVEL,
  };
}

function missingPartners(env: Environment): readonly string[] {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, DESK_CHANNEL } = env;
  const problems: string[] = [];
  if (SLACK_BOT_TOKEN && !SLACK_SIGNING_SECRET && !SLACK_APP_TOKEN) {
    problems.push(
      'SLACK_BOT_TOKEN is set alone: add SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode).',
    );
  }
  for (const name of ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'] as const) {
    if (env[name] && !SLACK_BOT_TOKEN) problems.push(`${name} is set without SLACK_BOT_TOKEN.`);
  }
  if (DESK_CHANNEL && DESK_CHANNEL === env.DESK_FALLBACK_CHANNEL) {
    problems.push('DESK_FALLBACK_CHANNEL is DESK_CHANNEL: name another internal channel.');
  }
  if (SLACK_BOT_TOKEN && !DESK_CHANNEL) {
    problems.push('DESK_CHANNEL is not set: name the internal channel to which cases go.');
  }
  return problems;
}

/** Socket Mode wins where all three are set: it needs no open port. */
function slackConfig(env: Environment): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken && env.SLACK_APP_TOKEN)
    return { mode: 'socket', botToken, appToken: env.SLACK_APP_TOKEN };
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret };
  return { mode: 'playground' };
}

/** An address that cannot be read is refused by the rule before. */
function isSafeApi(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && loopback);
}

import type { Channel } from './channel.ts';
import { person, type User } from './user.ts';
import type { AppIdentity, World } from './world.ts';

/** The workspaces: the payment company, and two merchants who each have a workspace of their own. */
export const TEAMS = { desk: 'T0DESK0001', noodles: 'T0NOODLE01', books: 'T0BOOKS001' } as const;

/** The people: Ana, Ben and Mei answer; Grace and Wei sell noodles; Oliver sells books. */
export const PEOPLE = {
  ana: 'U0ANA00001',
  ben: 'U0BEN00001',
  mei: 'U0MEI00001',
  grace: 'U0GRACE001',
  wei: 'U0WEI00001',
  oliver: 'U0OLIVER01',
} as const;

/** The channels: two shared with merchants, one ordinary, and the desk's own. */
export const CHANNELS = {
  noodles: 'C0NOODLES1',
  books: 'C0BOOKS001',
  floor: 'C0FLOOR001',
  desk: 'C0DESK0001',
} as const;

const STAFF = [PEOPLE.ana, PEOPLE.ben, PEOPLE.mei];
const DAY_SECONDS = 86_400;

/** The world at the start; `startedAt` in seconds since 1970, `appName` is the bot's display name. */
export function seedWorld(appName: string, startedAt: number): World {
  const app: AppIdentity = {
    id: 'A0APP00001',
    name: appName,
    team_id: TEAMS.desk,
    user_id: 'U0BOT00001',
    bot_id: 'B0BOT00001',
  };
  return {
    app,
    teams: byId([
      { id: TEAMS.desk, name: 'Cedar Payments', domain: 'cedar-payments' },
      { id: TEAMS.noodles, name: 'Lucky Noodles', domain: 'lucky-noodles' },
      { id: TEAMS.books, name: 'Harbour Books', domain: 'harbour-books' },
    ]),
    users: byId(seedUsers(app)),
    channels: byId(seedChannels(app, startedAt - DAY_SECONDS)),
    messages: new Map(),
    ephemerals: [],
    files: new Map(),
    modals: new Map(),
    homes: new Map(),
    statuses: new Map(),
    prompts: new Map(),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function seedUsers(app: AppIdentity): readonly User[] {
  const { desk, noodles, books } = TEAMS;
  return [
    person({ id: PEOPLE.ana, team_id: desk, name: 'ana', real_name: 'Ana Lima' }),
    person({ id: PEOPLE.ben, team_id: desk, name: 'ben', real_name: 'Ben Okafor' }),
    person({ id: PEOPLE.mei, team_id: desk, name: 'mei', real_name: 'Mei Tan', locale: 'zh-CN' }),
    person({ id: PEOPLE.grace, team_id: noodles, name: 'grace', real_name: 'Grace Lee' }),
    person({
      id: PEOPLE.wei,
      team_id: noodles,
      name: 'wei',
      real_name: 'Wei Chen 陈伟',
      locale: 'zh-CN',
    }),
    person({ id: PEOPLE.oliver, team_id: books, name: 'oliver', real_name: 'Oliver Grant' }),
    person({
      id: app.user_id,
      team_id: app.team_id,
      name: app.name.toLowerCase().replaceAll(' ', '-'),
      real_name: app.name,
      is_bot: true,
    }),
  ];
}

function seedChannels(app: AppIdentity, created: number): readonly Channel[] {
  const usual = {
    created,
    creator: PEOPLE.ana,
    topic: '',
    purpose: '',
    kind: 'channel',
    host_team_id: TEAMS.desk,
    team_ids: [TEAMS.desk],
    is_pending_ext_shared: false,
    is_archived: false,
  } as const;
  const withBot = [...STAFF, app.user_id];
  return [
    {
      ...usual,
      id: CHANNELS.noodles,
      name: 'lucky-noodles',
      team_ids: [TEAMS.desk, TEAMS.noodles],
      members: [...withBot, PEOPLE.grace, PEOPLE.wei],
    },
    {
      ...usual,
      id: CHANNELS.books,
      name: 'harbour-books',
      team_ids: [TEAMS.desk, TEAMS.books],
      members: [...withBot, PEOPLE.oliver],
    },
    { ...usual, id: CHANNELS.floor, name: 'payments-floor', members: withBot },
    { ...usual, id: CHANNELS.desk, name: 'decline-desk', kind: 'group', members: withBot },
  ];
}

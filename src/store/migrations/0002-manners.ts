import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/** How the desk behaves in each channel, and which questions a channel had lately. */
export function manners(engine: Engine) {
  const column = {
    sqlite: { id: 'integer primary key', time: 'integer', end: ' strict' },
    postgres: { id: 'bigint generated always as identity primary key', time: 'bigint', end: '' },
  }[engine];

  const statements = [
    `create table channel (
      id text primary key,
      mode text not null check (mode in ('off', 'mention', 'draft', 'auto')),
      set_at ${column.time} not null)${column.end}`,
    `create table asked (
      id ${column.id},
      channel text not null,
      person text not null,
      conversation text not null,
      collected_in text,
      at ${column.time} not null)${column.end}`,
    `create index asked_channel on asked (channel, at)`,
  ];

  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

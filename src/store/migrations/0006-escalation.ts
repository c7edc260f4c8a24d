import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/** Where a case stands that did not reach its channel, what was decided when, and known problems. */
export function escalation(engine: Engine) {
  const column = {
    sqlite: {
      id: 'integer primary key',
      key: 'integer',
      time: 'integer',
      real: 'real',
      end: ' strict',
    },
    postgres: {
      id: 'bigint generated always as identity primary key',
      key: 'bigint',
      time: 'bigint',
      real: 'double precision',
      end: '',
    },
  }[engine];

  const statements = [
    `create table hand_over (
      case_id ${column.key} primary key,
      announced text check (announced in ('passed-on', 'not-delivered')),
      undelivered_since ${column.time},
      reason text,
      home_channel text,
      home_ts text)${column.end}`,
    `create table turn (
      id ${column.id},
      conversation text not null,
      channel text not null,
      person text not null,
      at ${column.time} not null,
      decision text not null,
      reason text not null,
      topic text,
      language text,
      confidence ${column.real})${column.end}`,
    `create index turn_at on turn (at)`,
    `create index audit_at on audit (at)`,
    `create table incident (
      id ${column.id},
      topic text not null,
      text_en text not null,
      text_zh text,
      state text not null check (state in ('draft', 'active', 'ended', 'discarded')),
      drafted_by text not null,
      drafted_at ${column.time} not null,
      changed_at ${column.time} not null)${column.end}`,
    `create unique index incident_one_active on incident (topic) where state = 'active'`,
    `create table incident_told (
      incident_id ${column.key} not null,
      conversation text not null,
      channel text not null,
      root text not null,
      person text not null,
      language text not null,
      at ${column.time} not null,
      primary key (incident_id, conversation))${column.end}`,
  ];

  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

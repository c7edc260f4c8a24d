import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';

/** The first tables. Never edit a migration that has landed: add the next one. */
export function begin(engine: Engine) {
  const column = {
    sqlite: { id: 'integer primary key', time: 'integer', sorted: 'text', end: ' strict' },
    postgres: {
      id: 'bigint generated always as identity primary key',
      time: 'bigint',
      // Byte by byte, as SQLite compares: most locales pass over the punctuation in Slack's ids.
      sorted: 'text collate "C"',
      end: '',
    },
  }[engine];

  const queue = `
    id ${column.id},
    key text not null unique,
    order_key ${column.sorted} not null,
    body text not null,
    state text not null check (state in ('ready', 'leased', 'done', 'dead')),
    due_at ${column.time} not null,
    attempts integer not null,
    lease_owner text,
    lease_until ${column.time},
    last_error text,
    created_at ${column.time} not null,
    done_at ${column.time}`;

  const statements = [
    `create table inbox (${queue}, sequence ${column.sorted} not null)${column.end}`,
    `create index inbox_waiting on inbox (order_key, sequence, id) where state in ('ready', 'leased')`,
    `create table outbox (${queue}, receipt text)${column.end}`,
    `create index outbox_waiting on outbox (order_key, id) where state in ('ready', 'leased')`,
    `create table conversation (
      id text primary key,
      state text not null,
      version integer not null,
      updated_at ${column.time} not null)${column.end}`,
    `create table transcript (
      id ${column.id},
      conversation text not null,
      at ${column.time} not null,
      who text not null check (who in ('merchant', 'bot', 'agent')),
      text text not null)${column.end}`,
    `create index transcript_conversation on transcript (conversation, id)`,
    `create table desk_case (
      id ${column.id},
      conversation text not null,
      status text not null check (status in ('open', 'claimed', 'waiting', 'resolved')),
      assignee text,
      facts text not null,
      topic text,
      language text not null,
      merchant_channel text not null,
      merchant_user text not null,
      desk_channel text,
      desk_ts text,
      created_at ${column.time} not null,
      updated_at ${column.time} not null,
      version integer not null)${column.end}`,
    `create unique index desk_case_one_open on desk_case (conversation) where status <> 'resolved'`,
    `create table audit (
      id ${column.id},
      at ${column.time} not null,
      actor text not null,
      action text not null,
      subject text not null,
      detail text not null)${column.end}`,
    `create index audit_subject on audit (subject, id)`,
    `create table label (
      id ${column.id},
      at ${column.time} not null,
      conversation text not null,
      who text not null,
      topic text,
      verdict text not null,
      text text not null,
      version text not null)${column.end}`,
    `create unique index label_one on label (conversation, who, coalesce(topic, ''))`,
  ];

  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ConfigError } from '../config-error.ts';
import type { Database } from './engine.ts';

/** A table that was copied, and how many rows. */
export interface MovedTable {
  readonly table: string;
  readonly rows: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Rows read or written by one statement. */
const CHUNK = 200;
const MODULUS = 2n ** 128n;

/**
 * Copies every table of `from` (SQLite) into `to` (PostgreSQL), both at this version, as one
 * transaction, and compares counts and check sums of what is in both afterwards.
 * Throws `ConfigError` where a table of `to` holds rows, and an error where the copy differs; nothing
 * is changed in `to` then.
 */
export async function moveTables(from: Database, to: Database): Promise<readonly MovedTable[]> {
  const tables = await tablesOf(from);
  return to.db.transaction().execute(async (db) => {
    const target: Database = { engine: to.engine, db };
    await requireEmpty(target, tables);
    const moved: MovedTable[] = [];
    for (const table of tables) {
      for await (const rows of chunks(from, table)) await insert(target, table, rows);
      await goOnCounting(target, table);
      moved.push(await compare(from, target, table));
    }
    return moved;
  });
}

/** The desk's own tables, without those of the migrations. */
export async function tablesOf({ db }: Database): Promise<readonly string[]> {
  const found = await sql<{ name: string }>`
    select name from sqlite_master
    where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'
    order by name`.execute(db);
  return found.rows.map(({ name }) => name);
}

async function requireEmpty({ db }: Database, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const found = await sql<{ one: number }>`
      select 1 as one from ${sql.table(table)} limit 1`.execute(db);
    if (found.rows.length === 0) continue;
    throw new ConfigError([
      `DATABASE_URL names a database that is in use already (there are rows in "${table}"): name an empty one.`,
    ]);
  }
}

/** In an order that holds from one statement to the next: the first two columns tell any row apart. */
async function* chunks({ db }: Database, table: string): AsyncGenerator<readonly Row[]> {
  for (let offset = 0; ; offset += CHUNK) {
    const read = await sql<Row>`
      select * from ${sql.table(table)} order by 1, 2 limit ${CHUNK} offset ${offset}`.execute(db);
    if (read.rows.length > 0) yield read.rows;
    if (read.rows.length < CHUNK) return;
  }
}

async function insert({ db }: Database, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    overriding system value values ${sql.join(values)}`.execute(db);
}

/** New rows get numbers after the copied ones. */
async function goOnCounting({ db }: Database, table: string): Promise<void> {
  const counted = await sql<{ column_name: string }>`
    select column_name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_identity = 'YES'`.execute(
    db,
  );
  for (const { column_name: column } of counted.rows) {
    await sql`
      select setval(
        pg_get_serial_sequence(${table}, ${column}),
        (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}),
        false)`.execute(db);
  }
}

async function compare(from: Database, to: Database, table: string): Promise<MovedTable> {
  const [before, after] = [await checkSum(from, table), await checkSum(to, table)];
  if (before.rows !== after.rows || before.sum !== after.sum) {
    throw new Error(
      `The copy of "${table}" differs (${before.rows} rows became ${after.rows}): nothing was moved.`,
    );
  }
  return { table, rows: after.rows };
}

/** The same for the same rows, in whatever order they are read. */
async function checkSum(database: Database, table: string) {
  let rows = 0;
  let sum = 0n;
  for await (const chunk of chunks(database, table)) {
    rows += chunk.length;
    for (const row of chunk) sum = (sum + digest(row)) % MODULUS;
  }
  return { rows, sum };
}

function digest(row: Row): bigint {
  const entries = Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
  return BigInt(`0x${hash.slice(0, 32)}`);
}

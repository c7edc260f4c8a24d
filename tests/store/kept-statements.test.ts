import type { SqliteStatement } from 'kysely';
import { expect, it } from 'vitest';
import { keptStatements } from '../../src/store/kept-statements.ts';

function counted(all: SqliteStatement['all'] = () => []) {
  const prepared: string[] = [];
  const prepare = keptStatements((sql) => {
    prepared.push(sql);
    return {
      reader: true,
      all,
      run: () => ({ changes: 0, lastInsertRowid: 0 }),
      iterate: () => [][Symbol.iterator](),
    };
  });
  return { prepared, prepare };
}

it('prepares each text once, however often it is used', () => {
  const { prepared, prepare } = counted();
  for (const sql of ['one', 'two', 'one', 'one']) prepare(sql).all([]);
  expect(prepared).toEqual(['one', 'two']);
});

it('keeps those that were used last', () => {
  const { prepared, prepare } = counted();
  prepare('often');
  for (let index = 0; index < 500; index += 1) {
    prepare(`once ${index}`);
    prepare('often');
  }
  prepare('once 0');
  expect(prepared.filter((sql) => sql === 'often')).toHaveLength(1);
  expect(prepared.filter((sql) => sql === 'once 0')).toHaveLength(2);
});

it('prepares anew what has failed', () => {
  const { prepared, prepare } = counted(() => {
    throw new Error('the disk is full');
  });
  expect(() => prepare('one').all([])).toThrow('the disk is full');
  prepare('one');
  expect(prepared).toEqual(['one', 'one']);
});

it('gives rows one by one from a statement that nobody else has', () => {
  const { prepared, prepare } = counted();
  prepare('one').iterate([]);
  prepare('one').iterate([]);
  expect(prepared).toEqual(['one', 'one', 'one']);
});

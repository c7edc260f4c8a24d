import { expect, it } from 'vitest';
import { drain } from '../../../src/slack/receive/draining.ts';

function parts(stops: readonly (() => Promise<void>)[]) {
  const happened: string[] = [];
  const note = (what: string) => async () => {
    happened.push(what);
  };
  const log = {
    warn: (_fields: object, sentence: string) => happened.push(sentence),
    error: (_fields: object, sentence: string) => happened.push(sentence),
  };
  return { happened, note, given: { stops, log, release: note('released'), withinMs: 20 } };
}

it('waits for what is under way, and gives nothing back then', async () => {
  const ended: string[] = [];
  const stop = (name: string) => async () => {
    ended.push(name);
  };
  const { happened, given } = parts([stop('incoming'), stop('outgoing')]);
  await drain(given);
  expect([ended, happened]).toEqual([['incoming', 'outgoing'], []]);
});

it('waits no longer than it may, and gives back what has not ended', async () => {
  const { happened, given } = parts([() => new Promise(() => {})]);
  await drain(given);
  expect(happened).toEqual([expect.stringContaining('given back'), 'released']);
});

it('hands on why something could not be stopped', async () => {
  const { given } = parts([() => Promise.reject(new Error('the database is gone'))]);
  await expect(drain(given)).rejects.toThrow('the database is gone');
});

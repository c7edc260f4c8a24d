import { expect, it } from 'vitest';
import { readiness } from '../../src/server/readiness.ts';

const answers = { waiting: async () => 0 };
const gone = { waiting: () => Promise.reject(new Error('connect ECONNREFUSED desk@db')) };

it('is there where Slack and the store are', async () => {
  expect(await readiness({ inbox: answers, slack: () => null })).toBeNull();
});

it('is not where either is away, and says which without what the error says', async () => {
  const slack = () => 'No connection to Slack is open.';
  expect(await readiness({ inbox: answers, slack })).toBe('No connection to Slack is open.');
  expect(await readiness({ inbox: gone, slack: () => null })).toBe('The database does not answer.');
});

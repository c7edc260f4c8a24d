import { describe, expect, it } from 'vitest';
import { fuzz } from '../../../benchmarks/fuzz/fuzz.ts';
import { createRandom } from '../../../benchmarks/fuzz/random.ts';
import { createSecrets } from '../../../benchmarks/fuzz/secrets.ts';
import { fuzzSocket } from '../../../benchmarks/fuzz/socket.ts';
import { startTarget } from '../../../benchmarks/fuzz/target.ts';
import { shippedBrain } from '../../brain.ts';

const WITHIN_MS = 120_000;

function oddities(seed: number) {
  const random = createRandom(seed);
  const secrets = createSecrets(random);
  return { secrets, mutation: { random, secret: secrets.invent } };
}

describe('odd payloads', () => {
  it('to every route: each is answered, failures are logged, no card number comes out', {
    timeout: WITHIN_MS,
  }, async () => {
    const { secrets, mutation } = oddities(6);
    const target = await startTarget(shippedBrain(), 'http');
    const outcome = await fuzz(target, mutation, secrets, 300);
    expect(outcome).toMatchObject({ silentFailures: 0, leaks: [] });
    expect(outcome.statuses['200']).toBeGreaterThan(100);
    expect(outcome.statuses['401']).toBeGreaterThan(0);
  });

  it('over the socket: it stays open, and no card number comes out', {
    timeout: WITHIN_MS,
  }, async () => {
    const { secrets, mutation } = oddities(7);
    const outcome = await fuzzSocket(shippedBrain(), mutation, secrets, 100);
    expect(outcome).toMatchObject({ silentFailures: 0, leaks: [] });
    expect(outcome.statuses.acknowledged).toBeGreaterThan(50);
  });
});

describe('the search for card numbers', () => {
  it('finds an invented number however it is spaced, inside a longer run too', () => {
    const { secrets } = oddities(8);
    const number = secrets.invent();
    const digits = number.replaceAll(/\D/g, '');
    expect(secrets.findIn(`card ${number}.`)).toEqual([digits]);
    expect(secrets.findIn(`9${digits.match(/.{4}/g)?.join('-')}9`)).toEqual([digits]);
    expect(secrets.findIn('4111111111111111')).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { parseDeskConfig } from '../../src/server/desk-config.ts';
import { requireProviders } from '../../src/server/require-providers.ts';
import { shippedBrain } from '../brain.ts';

const settings = (provider: string) =>
  parseDeskConfig('desk.yml', `channels:\n  - id: C0123456789\n    provider: ${provider}\n`);

it('takes a provider that has a code table, in any spelling', () => {
  expect(() => requireProviders(settings('adyen'), shippedBrain())).not.toThrow();
});

it('stops the start where a channel names a provider whose codes nobody wrote down', () => {
  expect(() => requireProviders(settings('Adyenn'), shippedBrain())).toThrow(
    /^DESK_CONFIG: the provider "Adyenn" of channel C0123456789 has no code table\. Known: .*Adyen/,
  );
});

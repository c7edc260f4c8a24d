import { describe, expect, it } from 'vitest';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { CHANNELS, PEOPLE } from '../../src/emulator/world/seed.ts';
import { recordingApp } from './recording-app.ts';

describe('starting', () => {
  it('rejects where the port is taken', async () => {
    const first = await startEmulator();
    const port = Number(new URL(first.url).port);
    await expect(startEmulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.stop();
  });

  it('names loopback where it listens everywhere', async () => {
    const emulator = await startEmulator({ host: '0.0.0.0' });
    expect(emulator.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/$/);
    expect((await fetch(emulator.url)).status).toBe(200);
    await emulator.stop();
  });

  it('gives every run the same event ids, or random ones where that is wanted', async () => {
    const eventIds = async (randomIds: boolean) => {
      const app = await recordingApp();
      const emulator = await startEmulator({ eventsUrl: app.url, randomIds });
      emulator.say({ user: PEOPLE.wei, channel: CHANNELS.noodles, text: 'x' });
      await emulator.settled();
      await emulator.stop();
      await app.stop();
      return app.received.map(({ payload }) => payload.event_id);
    };
    expect(await eventIds(false)).toEqual(await eventIds(false));
    expect(await eventIds(true)).not.toEqual(await eventIds(true));
  });

  it('ends its waiting for retries when it is stopped', async () => {
    const emulator = await startEmulator({ retryDelaysMs: [60_000] });
    emulator.say({ user: PEOPLE.wei, channel: CHANNELS.noodles, text: 'nobody listens' });
    await expect.poll(() => emulator.deliveries().length).toBe(1);
    await emulator.stop();
    await emulator.settled();
    expect(emulator.deliveries().length).toBe(1);
  });
});

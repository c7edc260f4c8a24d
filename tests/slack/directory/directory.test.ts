import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/slack/directory/directory.ts';

/** A directory on a Slack that answers every call with `answer`. */
function directoryOf(answer: object) {
  const calls: string[] = [];
  const failures: string[] = [];
  const fetch = async (url: string | URL | Request) => {
    calls.push(String(url instanceof Request ? url.url : url));
    return new Response(JSON.stringify(answer), {
      headers: { 'content-type': 'application/json' },
    });
  };
  const clock = { at: 0 };
  const directory = createDirectory({
    client: new WebClient('xoxb-test', { fetch, retryConfig: { retries: 0 } }),
    team: 'T0DESK',
    now: () => clock.at,
    onFailure: (sentence) => failures.push(sentence),
  });
  return { directory, calls, failures, clock };
}

const channel = (facts: object) => ({ ok: true, channel: { name: 'shop', ...facts } });

describe('who reads a channel', () => {
  it.each([
    ['ours alone', {}, false],
    ['one merchant', { is_ext_shared: true, connected_team_ids: ['T1'] }, false],
    ['one merchant, and ourselves named', { connected_team_ids: ['T0DESK', 'T1'] }, false],
    ['two merchants', { is_ext_shared: true, connected_team_ids: ['T1', 'T2'] }, true],
    ['two merchants, named in another way', { shared_team_ids: ['T0DESK', 'T1', 'T2'] }, true],
    [
      'one merchant and a second workspace of ours',
      { connected_team_ids: ['T1', 'T9'], internal_team_ids: ['T9'] },
      false,
    ],
  ])('is %s', async (_who, facts, mixed) => {
    const { directory } = directoryOf(channel(facts));
    expect((await directory.factsOf('C1')).mixed).toBe(mixed);
  });

  it('counts as several where Slack does not tell', async () => {
    const { directory, failures } = directoryOf({ ok: false, error: 'channel_not_found' });
    expect(await directory.factsOf('C1')).toEqual({ name: 'C1', kind: 'unknown', mixed: true });
    expect(failures).toEqual(['Slack tells nothing of channel C1.']);
  });
});

describe('which workspace a person is of', () => {
  it.each([
    ['a minute for one of our own, who may lose their rights', { team_id: 'T0DESK' }, 60_000],
    ['an hour for a guest', { team_id: 'T0DESK', is_restricted: true }, 3_600_000],
    ['an hour for somebody of another workspace', { team_id: 'T1' }, 3_600_000],
  ])('is asked of Slack, and kept for %s', async (_who, user, keptMs) => {
    const { directory, calls, clock } = directoryOf({ ok: true, user });
    expect([await directory.teamOf('U1'), await directory.teamOf('U1')]).toEqual([
      user.team_id,
      user.team_id,
    ]);
    clock.at = keptMs - 1;
    await directory.roleOf('U1');
    expect(calls.length).toBe(1);
    clock.at = keptMs + 1;
    await directory.roleOf('U1');
    expect(calls.length).toBe(2);
  });

  it('is left open where the call failed on its way, so that whoever asked tries again', async () => {
    const slow = directoryOf({ ok: false, error: 'internal_error' });
    await expect(slow.directory.roleOf('U1')).rejects.toThrow('internal_error');
    const broken = directoryOf({ ok: true });
    await expect(broken.directory.roleOf('U1')).rejects.toThrow();
  });

  it('is nobody’s where Slack does not tell', async () => {
    const { directory, failures } = directoryOf({ ok: false, error: 'user_not_found' });
    expect(await directory.teamOf('U1')).toBeNull();
    expect(await directory.roleOf('U1')).toBe('merchant');
    expect(failures.length).toBe(2);
  });
});

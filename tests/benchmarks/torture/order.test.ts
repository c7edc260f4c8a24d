import { describe, expect, it } from 'vitest';
import { outOfOrder } from '../../../benchmarks/torture/order.ts';
import type { Post } from '../../../benchmarks/torture/posts.ts';

const [CHANNEL, ROOT] = ['C0NOODLES1', '1.000100'];
const CONVERSATION = `${CHANNEL}:${ROOT}`;

function key(ts: string, place = 0): string {
  return `message:${CHANNEL}:${ts}:${place}`;
}

/** A message of the desk in the thread of `thread_ts`. */
function post(key: string, thread_ts = ROOT): Post {
  const message = { ts: '9', channel: CHANNEL, user: 'U0BOT00001', text: '', reactions: [] };
  return { key, message: { ...message, thread_ts } };
}

function asked(ts: string) {
  return { channel: CHANNEL, user: 'U0GRACE001', ts, root: ROOT, text: `question ${ts}` };
}

function handled(...keys: readonly string[]) {
  return { outbox: keys.map((key) => ({ key, order: CONVERSATION })), transcript: [] };
}

describe('the order of messages in a thread', () => {
  it('is right where they stand as their deliveries were decided', () => {
    const history = handled(key('1'), key('2'), key('2', 1));
    expect(outOfOrder([post(key('1')), post(key('2')), post(key('2', 1))], history, [])).toEqual(
      [],
    );
  });

  it('is wrong for the one that stands after a later one', () => {
    const late = post(key('2'));
    const history = handled(key('1'), key('2'), key('3'));
    expect(outOfOrder([post(key('1')), post(key('3')), late], history, [])).toEqual([late]);
  });

  it('counts for each thread by itself', () => {
    const history = handled(key('1'), key('2'));
    expect(outOfOrder([post(key('2'), '2.000100'), post(key('1'))], history, [])).toEqual([]);
  });

  it('knows the messages of a delivery that takes several', () => {
    const late = post(`${key('1')}:0`);
    expect(outOfOrder([post(key('2')), late], handled(key('1'), key('2')), [])).toEqual([late]);
  });

  it('is wrong where the transcript heard the questions the other way round', () => {
    const late = post(key('1'));
    const said = (ts: string) => ({ conversation: CONVERSATION, text: `question ${ts}` });
    const history = { outbox: [], transcript: [said('1'), said('2')] };
    expect(outOfOrder([post(key('2')), late], history, [asked('1'), asked('2')])).toEqual([late]);
  });
});

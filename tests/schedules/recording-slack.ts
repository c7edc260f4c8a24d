import { LogLevel, WebClient } from '@slack/web-api';

/** A message that the desk has posted, as it stands now. */
export interface Posted {
  readonly ts: string;
  readonly channel: string;
  readonly root: string | null;
  readonly key: string | null;
  readonly text: string;
}

/** A Slack in memory that carries out what it is asked, and can lose an answer. */
export interface RecordingSlack {
  readonly client: WebClient;
  readonly posted: () => readonly Posted[];
  /** The next post is carried out, and its answer lost. */
  loseNextAnswer(): void;
}

/** `onPost` is told of each post before it is carried out. */
export function recordingSlack(onPost: (post: Posted) => Promise<void>): RecordingSlack {
  let posted: readonly Posted[] = [];
  let losing = false;

  async function postMessage(call: URLSearchParams): Promise<object> {
    const metadata: unknown = JSON.parse(call.get('metadata') ?? 'null');
    const post: Posted = {
      ts: `${1000 + posted.length}.000001`,
      channel: call.get('channel') ?? '',
      root: call.get('thread_ts'),
      key: keyOf(metadata),
      text: `${call.get('text')} ${call.get('blocks')}`,
    };
    await onPost(post);
    posted = [...posted, post];
    if (losing) {
      losing = false;
      throw new Error('The connection was cut.');
    }
    return { ok: true, ts: post.ts };
  }

  function update(call: URLSearchParams): object {
    const ts = call.get('ts');
    const text = `${call.get('text')} ${call.get('blocks')}`;
    posted = posted.map((post) => (post.ts === ts ? { ...post, text } : post));
    return { ok: true, ts };
  }

  /** The newest are enough: a lost answer is looked for at once. */
  function read(call: URLSearchParams): object {
    const [channel, root] = [call.get('channel'), call.get('ts')];
    const messages = posted
      .filter((post) => post.channel === channel && (root === null || post.root === root))
      .map(({ ts, key }) => ({
        ts,
        metadata: { event_type: 'decline_desk', event_payload: { key } },
      }));
    return { ok: true, messages };
  }

  async function answer(method: string, call: URLSearchParams): Promise<object> {
    switch (method) {
      case 'chat.postMessage':
        return await postMessage(call);
      case 'chat.update':
        return update(call);
      case 'conversations.replies':
      case 'conversations.history':
        return read(call);
      case 'conversations.open':
        return { ok: true, channel: { id: 'D1' } };
      case 'chat.getPermalink':
        return { ok: true, permalink: 'https://slack.test/p1' };
      default:
        return { ok: true };
    }
  }

  const fetch = async (address: string | URL | Request, init?: RequestInit) => {
    const url = address instanceof Request ? address.url : String(address);
    const method = url.slice(url.lastIndexOf('/') + 1);
    const body = await answer(method, new URLSearchParams(String(init?.body ?? '')));
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  };
  return {
    client: new WebClient('xoxb-test', {
      fetch,
      retryConfig: { retries: 0 },
      // A cut connection is what is tested, not news.
      logLevel: LogLevel.ERROR,
    }),
    posted: () => posted,
    loseNextAnswer() {
      losing = true;
    },
  };
}

function keyOf(metadata: unknown): string | null {
  if (typeof metadata !== 'object' || metadata === null) return null;
  const payload = 'event_payload' in metadata ? metadata.event_payload : null;
  if (typeof payload !== 'object' || payload === null || !('key' in payload)) return null;
  return typeof payload.key === 'string' ? payload.key : null;
}

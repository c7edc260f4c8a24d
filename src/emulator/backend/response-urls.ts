import type { Ids } from '../world/ids.ts';

const LIFETIME_MS = 30 * 60 * 1000;
const USES = 5;

/** Where a response_url answers to. */
export interface ResponseTarget {
  readonly channel: string;
  readonly user: string;
  /** The message that was pressed, which `replace_original` and `delete_original` mean. */
  readonly message_ts?: string | undefined;
  readonly thread_ts?: string | undefined;
}

/** The target of a response_url that is still good, or why it is not. */
export type ResponseUse = { readonly target: ResponseTarget } | { readonly error: string };

/** The response_urls handed out: each is good for five answers within half an hour. */
export interface ResponseUrls {
  /** A new response_url. */
  readonly issue: (target: ResponseTarget) => string;
  /** Takes one use of the url with this path. */
  readonly use: (path: string) => ResponseUse;
}

/** The path under which all response_urls lie. */
export const RESPONSE_PATH = '/respond/';

/** Response urls at `origin`, as http://127.0.0.1:4000, that expire by the clock `now`, in milliseconds. */
export function createResponseUrls(
  ids: Ids,
  now: () => number,
  origin: () => string,
): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; until: number; left: number }>();
  return {
    issue(target) {
      const path = `${RESPONSE_PATH}${ids('R')}`;
      issued.set(path, { target, until: now() + LIFETIME_MS, left: USES });
      return origin() + path;
    },
    use(path) {
      const url = issued.get(path);
      if (url === undefined) return { error: 'invalid_url' };
      if (now() > url.until) return { error: 'expired_url' };
      if (url.left === 0) return { error: 'used_url' };
      issued.set(path, { ...url, left: url.left - 1 });
      return { target: url.target };
    },
  };
}

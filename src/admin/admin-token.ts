import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What lets the command line in: who may read the data folder may use it. */
export interface AdminToken {
  /** Compares in a time that tells nothing of the token. */
  matches(given: string): boolean;
  remove(): void;
}

/** Makes a new token and writes it to `admin.token` in `folder`, for its owner alone to read. */
export function makeAdminToken(folder: string): AdminToken {
  const token = randomBytes(32).toString('hex');
  const path = tokenPath(folder);
  writeFileSync(path, token, { mode: 0o600 });
  // The mode above counts for a new file only; a crashed server has left one.
  chmodSync(path, 0o600);
  return {
    matches: (given) => timingSafeEqual(digest(given), digest(token)),
    remove: () => rmSync(path, { force: true }),
  };
}

/** The token of the server that owns `folder`; null where none has left one. */
export function readAdminToken(folder: string): string | null {
  try {
    return readFileSync(tokenPath(folder), 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Of one length for any text, as `timingSafeEqual` wants. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function tokenPath(folder: string): string {
  return join(folder, 'admin.token');
}

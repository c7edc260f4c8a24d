import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOperations } from '../../src/admin/operations.ts';
import { answerRpc } from '../../src/admin/rpc.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { temporaryFolder } from './operated-store.ts';

/** Requests with the right method and anything for the rest; nothing that writes a file. */
const request = fc.record(
  {
    method: fc.constantFrom('cases', 'story', 'unsent', 'retry', 'migrated', 'forget', 'x'),
    query: fc.record({ since: fc.anything(), status: fc.anything() }, { requiredKeys: [] }),
    number: fc.oneof(fc.nat(), fc.maxSafeInteger(), fc.anything()),
    id: fc.oneof(fc.nat(), fc.maxSafeInteger(), fc.anything()),
    whom: fc.record({ kind: fc.constantFrom('user', 'channel'), id: fc.string() }),
  },
  { requiredKeys: ['method'] },
);
const text = fc.oneof(
  fc.string(),
  fc.json(),
  request.map((value) =>
    JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part)),
  ),
);

it('answers whatever is asked, and with a sentence where it is no request', async () => {
  const store = await openStore(openSqlite(temporaryFolder()));
  const operations = createOperations({ store, now: () => 0, migrated: [] });
  await fc.assert(
    fc.asyncProperty(text, async (asked) => {
      const answer = await answerRpc(operations, asked);
      if ('error' in answer) expect(answer.error).toMatch(/^The request is none: .+\.$/s);
      else expect(answer.result).toBeDefined();
    }),
  );
  await store.close();
});

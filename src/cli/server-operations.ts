import type { Operations } from '../admin/operations.ts';
import { RPC_RESULTS, type RpcRequest, rpcResponseSchema } from '../admin/rpc-request.ts';
import { ConfigError } from '../config-error.ts';
import { postJson } from './post-json.ts';

/** Where a running server answers, and what lets us in. */
export interface ServerAddress {
  readonly url: string;
  readonly token: string;
}

/** What was asked at the server; null where nobody listens there. */
export async function findServer(address: ServerAddress): Promise<Operations | null> {
  const operations = serverOperations(address);
  try {
    await operations.migrated();
    return operations;
  } catch (error) {
    if (isRefused(error)) return null;
    throw error;
  }
}

/** The operations, carried out by the server that owns the store. */
function serverOperations(address: ServerAddress): Operations {
  const ask = (request: RpcRequest) => post(address, request);
  return {
    async cases(query) {
      return RPC_RESULTS.cases.parse(await ask({ method: 'cases', query }));
    },
    async story(number) {
      return RPC_RESULTS.story.parse(await ask({ method: 'story', number }));
    },
    async figures(range) {
      return RPC_RESULTS.figures.parse(await ask({ method: 'figures', ...range }));
    },
    async unsent() {
      return RPC_RESULTS.unsent.parse(await ask({ method: 'unsent' }));
    },
    async retry(id) {
      return RPC_RESULTS.retry.parse(await ask({ method: 'retry', id }));
    },
    async unhandled() {
      return RPC_RESULTS.unhandled.parse(await ask({ method: 'unhandled' }));
    },
    async retryEvent(id) {
      return RPC_RESULTS['retry-event'].parse(await ask({ method: 'retry-event', id }));
    },
    async migrated() {
      return RPC_RESULTS.migrated.parse(await ask({ method: 'migrated' }));
    },
    async backup(file) {
      RPC_RESULTS.backup.parse(await ask({ method: 'backup', file }));
    },
    async forget(whom) {
      return RPC_RESULTS.forget.parse(await ask({ method: 'forget', whom }));
    },
  };
}

async function post({ url, token }: ServerAddress, request: RpcRequest): Promise<unknown> {
  const answer = await postJson(url, token, request).catch((error: unknown) => {
    if (isRefused(error)) throw error;
    throw notOurs(url, error);
  });
  const response = rpcResponseSchema.safeParse(answer.body);
  if (!response.success || answer.status === 401) throw notOurs(url, null);
  if ('error' in response.data) throw new ConfigError([response.data.error]);
  return response.data.result;
}

function notOurs(url: string, cause: unknown): ConfigError {
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return new ConfigError([
    `ADMIN_PORT: what listens at ${url} is not the server of this DATA_DIR${why}. Set ADMIN_PORT and DATA_DIR as the server has them; where none runs, delete admin.token in DATA_DIR.`,
  ]);
}

/** Nobody listens at the port. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
}

import { isAbsolute } from 'node:path';
import { ConfigError } from '../config-error.ts';
import type { Operations } from './operations.ts';
import { type RpcRequest, type RpcResponse, rpcRequestSchema } from './rpc-request.ts';

/** Answers the text of one request. Throws only what nobody foresaw. */
export async function answerRpc(operations: Operations, text: string): Promise<RpcResponse> {
  const parsed = rpcRequestSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { error: `The request is none: ${issue?.path.join('.')}: ${issue?.message}.` };
  }
  try {
    return { result: await carryOut(operations, parsed.data) };
  } catch (error) {
    return { error: refusal(error) };
  }
}

async function carryOut(operations: Operations, request: RpcRequest): Promise<unknown> {
  switch (request.method) {
    case 'cases':
      return operations.cases(request.query);
    case 'story':
      return operations.story(request.number);
    case 'figures':
      return operations.figures({ since: request.since, until: request.until });
    case 'unsent':
      return operations.unsent();
    case 'retry':
      return operations.retry(request.id);
    case 'unhandled':
      return operations.unhandled();
    case 'retry-event':
      return operations.retryEvent(request.id);
    case 'migrated':
      return operations.migrated();
    case 'backup':
      if (!isAbsolute(request.file)) {
        throw new ConfigError([`"${request.file}" is no absolute path: name the whole path.`]);
      }
      await operations.backup(request.file);
      return null;
    case 'forget':
      return operations.forget(request.whom);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the person at the command line can mend; anything else is for the log. */
function refusal(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof Error && 'syscall' in error) {
    return `The system refused (${error.message}): see that the file may be written and is not there yet.`;
  }
  throw error;
}

import { z } from 'zod';
import { CASE_STATUSES } from '../store.ts';
import { caseRecordSchema, caseStorySchema } from './case-record.ts';
import { figuresSchema } from './figures-schema.ts';

const count = z.int().min(0);
const time = z.int().optional();
const name = z.string().min(1).max(200).optional();

const caseQuery = z.strictObject({
  status: z.enum(CASE_STATUSES).optional(),
  since: time,
  until: time,
  merchantChannel: name,
  topic: name,
  assignee: name,
});

/** Ids hold letters and digits alone, so that none can stand for another one. */
export const whomSchema = z.strictObject({
  kind: z.enum(['channel', 'user']),
  id: z.string().regex(/^[A-Z0-9]{3,32}$/),
});

/** What may be asked at `/rpc`. */
export const rpcRequestSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('cases'), query: caseQuery }),
  z.strictObject({ method: z.literal('story'), number: count }),
  z.strictObject({ method: z.literal('figures'), since: z.int(), until: z.int() }),
  z.strictObject({ method: z.literal('unsent') }),
  z.strictObject({ method: z.literal('retry'), id: count }),
  z.strictObject({ method: z.literal('unhandled') }),
  z.strictObject({ method: z.literal('retry-event'), id: count }),
  z.strictObject({ method: z.literal('migrated') }),
  z.strictObject({ method: z.literal('backup'), file: z.string().min(1).max(4096) }),
  z.strictObject({ method: z.literal('forget'), whom: whomSchema }),
]);
export type RpcRequest = z.infer<typeof rpcRequestSchema>;

/** What is answered: the outcome of the method, or a sentence that says why there is none. */
export const rpcResponseSchema = z.union([
  z.strictObject({ result: z.unknown() }),
  z.strictObject({ error: z.string() }),
]);
export type RpcResponse = z.infer<typeof rpcResponseSchema>;

/** A row of a queue that is not done. */
const waitingRow = z.strictObject({
  id: count,
  kind: z.string(),
  order: z.string(),
  state: z.enum(['ready', 'leased', 'dead']),
  attempts: count,
  dueAt: z.number(),
  lastError: z.string().nullable(),
});

/** The outcomes by method. */
export const RPC_RESULTS = {
  cases: z.array(caseRecordSchema).readonly(),
  story: caseStorySchema.nullable(),
  figures: figuresSchema,
  unsent: z.array(waitingRow.extend({ createdAt: z.number() })).readonly(),
  retry: z.boolean(),
  unhandled: z.array(waitingRow.extend({ receivedAt: z.number() })).readonly(),
  'retry-event': z.boolean(),
  migrated: z.array(z.string()).readonly(),
  backup: z.null(),
  forget: z.strictObject({
    conversations: count,
    lines: count,
    cases: count,
    events: count,
    deliveries: count,
    labels: count,
  }),
} as const satisfies Record<RpcRequest['method'], z.ZodType>;

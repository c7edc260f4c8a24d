import { z } from 'zod';
import type { Backend } from '../backend/backend.ts';
import { slackMessages } from '../block-kit/issues.ts';
import type { Json } from '../wire/json.ts';
import { invalidArguments, Refusal } from './refusal.ts';

/** Which token a method wants: the bot's (xoxb) or the app's (xapp). */
export type TokenKind = 'bot' | 'app';

/** One Web API method, ready to be called with arguments as they came over the wire. */
export interface Method {
  readonly token: TokenKind;
  /** The names of the arguments it knows. */
  readonly argumentNames: readonly string[];
  /** Carries the call out and gives what stands beside `ok: true`; throws a Refusal. */
  readonly call: (backend: Backend, args: Json) => Json;
}

/** Arguments that every method takes; Bolt adds the team of the installation to each call. */
const everywhere = { token: z.string().optional(), team_id: z.string().optional() };

/**
 * A method from the shape of its arguments and what it does. Unknown arguments are refused.
 * An argument's schema may name the Slack error for a bad value as its message, as `invalid_limit`.
 */
export function method<Shape extends z.ZodRawShape>(
  shape: Shape,
  handle: (backend: Backend, args: z.output<z.ZodObject<Shape>>) => Json,
  token: TokenKind = 'bot',
): Method {
  const known = z.strictObject(shape);
  const common = z.object(everywhere);
  return {
    token,
    argumentNames: [...Object.keys(shape), ...Object.keys(everywhere)],
    call(backend, args) {
      const own = Object.entries(args).filter(([name]) => name in shape || !(name in everywhere));
      const parsed = known.safeParse(Object.fromEntries(own), { reportInput: true });
      if (!parsed.success) throw refusalOf(parsed.error.issues);
      const rest = common.safeParse(args, { reportInput: true });
      if (!rest.success) throw refusalOf(rest.error.issues);
      return handle(backend, parsed.data);
    },
  };
}

const ERROR_CODE = /^[a-z]+(_[a-z]+)+$/;

function refusalOf(issues: readonly z.core.$ZodIssue[]): Refusal {
  const code = issues.find((issue) => ERROR_CODE.test(issue.message))?.message;
  return code === undefined ? invalidArguments(slackMessages(issues, '')) : new Refusal(code);
}

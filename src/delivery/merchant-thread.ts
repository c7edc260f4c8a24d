import { z } from 'zod';

/** The merchant's thread that a delivery belongs to. */
export const merchantThread = {
  conversation: z.string(),
  channel: z.string(),
  /** ts of the thread's first message */
  root: z.string(),
  /** ts of the message that is answered */
  message: z.string(),
  user: z.string(),
  case: z.number().nullable(),
};

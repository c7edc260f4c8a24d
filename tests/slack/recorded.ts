import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { gestureSchema } from '../../src/slack/receive/gesture.ts';

const FOLDER = new URL('recorded/', import.meta.url);

const recordedSchema = z.strictObject({
  /** what it means to the desk; null where it means nothing, or is done at once by its listener */
  gesture: gestureSchema.nullable(),
  /** in the shape and with the field names that Slack publishes; the values are ours */
  payload: z.record(z.string(), z.unknown()),
});

/** A payload as Slack sends it, with the gesture that comes out of it. */
export interface Recorded extends z.infer<typeof recordedSchema> {
  readonly name: string;
}

/** The bot in all of them. */
export const RECORDED_BOT = 'U0BOT00001';

/** Every payload of tests/slack/recorded, by name. */
export const recorded: readonly Recorded[] = readdirSync(FOLDER)
  .sort()
  .map((file) => ({
    name: file.replace('.json', ''),
    ...recordedSchema.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))),
  }));

/** The payload called `name`. Throws where there is none. */
export function recordedAs(name: string): Recorded {
  const found = recorded.find((one) => one.name === name);
  if (!found) throw new Error(`There is no tests/slack/recorded/${name}.json.`);
  return found;
}

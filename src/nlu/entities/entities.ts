import { z } from 'zod';

const words = z.array(z.string()).readonly();

/** How a card was presented. */
export const ENTRY_MODES = ['chip', 'tap', 'swipe', 'keyed', 'scan'] as const;
export type EntryMode = (typeof ENTRY_MODES)[number];

const amount = z
  .strictObject({
    value: z.number(),
    /** ISO 4217, null where none was said */ currency: z.string().nullable(),
  })
  .readonly();
export type Amount = z.infer<typeof amount>;

/** What a text says about the failing payment, beside its code. Kept with the conversation as JSON. */
export const entitiesSchema = z
  .strictObject({
    amounts: z.array(amount).readonly(),
    lastFour: words,
    /** ids such as visa, unionpay, alipay */
    brands: words,
    terminals: words,
    merchants: words,
    /** the words said: "since this morning", 昨晚, "14:05" */
    times: words,
    entryModes: z.array(z.enum(ENTRY_MODES)).readonly(),
    /** spelled as in the code tables where there is one */
    providers: words,
    references: words,
  })
  .readonly();
export type Entities = z.infer<typeof entitiesSchema>;

/** A text that says nothing of the kind. */
export const NO_ENTITIES: Entities = {
  amounts: [],
  lastFour: [],
  brands: [],
  terminals: [],
  merchants: [],
  times: [],
  entryModes: [],
  providers: [],
  references: [],
};

import { z } from 'zod';
import { LANGUAGES, localText } from '../knowledge/text.ts';
import { plainDuration, workingDuration } from './duration-schema.ts';
import { shiftSchema } from './shift-schema.ts';

const userId = z.string().regex(/^[UW][A-Z0-9]{2,}$/, 'the id of a user, such as U0123456789');
const channelId = z
  .string()
  .regex(/^[CDG][A-Z0-9]{2,}$/, 'the id of a channel, such as C0123456789, not its name');

const timeZone = z
  .string()
  .refine(isTimeZone, 'expected a time zone such as Asia/Shanghai or Europe/London');

const shifts = z.array(shiftSchema).max(8);

/** A day that is left out is a day without work. */
const weekly = z.strictObject({
  monday: shifts.default([]),
  tuesday: shifts.default([]),
  wednesday: shifts.default([]),
  thursday: shifts.default([]),
  friday: shifts.default([]),
  saturday: shifts.default([]),
  sunday: shifts.default([]),
});

const holidays = z.array(z.iso.date());
const specialDays = z
  .array(z.strictObject({ date: z.iso.date(), hours: shifts }))
  .superRefine((days, context) => noRepeats(days, 'date', context));

const target = z.strictObject({
  within: workingDuration.optional(),
  remind_before: workingDuration.optional(),
  escalate_after: workingDuration.optional(),
});

const targets = z.strictObject({
  first_response: target.optional(),
  resolve: target.optional(),
  release_claim_after: workingDuration.optional(),
  notice_after: plainDuration.optional(),
  close_after_notice: plainDuration.optional(),
  return_to_bot_after: plainDuration.optional(),
});
export type TargetsFile = z.infer<typeof targets>;

/** Quotes are needed: YAML reads 0800 123 as words, but 0800123 as a number without its zero. */
const phone = z.custom<string>(
  (value) => typeof value === 'string' && /^[+(]?[0-9][0-9 ()-]{2,24}$/.test(value),
  'expected a telephone number, in quotes, such as "+44 20 7946 0000"',
);
const supportPhone = z.strictObject({ name: localText(60, 30), phone });

const channel = z.strictObject({
  id: channelId,
  merchant: z.string().trim().min(1).max(80).optional(),
  provider: z.string().trim().min(1).max(60).optional(),
  time_zone: timeZone.optional(),
  language: z.enum(LANGUAGES).optional(),
  hours: weekly.optional(),
  holidays: holidays.optional(),
  special_days: specialDays.optional(),
  targets: targets.optional(),
});
export type ChannelFile = z.infer<typeof channel>;

/** The desk's file (DESK_CONFIG): everything may be left out. */
export const deskConfigSchema = z.strictObject({
  time_zone: timeZone.optional(),
  hours: weekly.optional(),
  holidays: holidays.optional(),
  special_days: specialDays.optional(),
  targets: targets.optional(),
  on_duty: z.array(userId).optional(),
  support_phones: z.array(supportPhone).max(10).optional(),
  channels: z
    .array(channel)
    .superRefine((channels, context) => noRepeats(channels, 'id', context))
    .optional(),
});
export type DeskFile = z.infer<typeof deskConfigSchema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // `Intl` has no other way to say that it does not know a zone.
    return false;
  }
}

/** A second entry for the same day or channel would silently lose against the first. */
function noRepeats<Key extends string>(
  entries: readonly Readonly<Record<Key, string>>[],
  key: Key,
  context: z.core.$RefinementCtx,
): void {
  const names = entries.map((entry) => entry[key]);
  names.forEach((name, index) => {
    if (names.indexOf(name) === index) return;
    context.addIssue({ code: 'custom', path: [index, key], message: 'each may stand here once' });
  });
}

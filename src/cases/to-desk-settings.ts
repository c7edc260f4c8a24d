import type { Calendar, Shift } from './calendar.ts';
import type { ChannelFile, DeskFile, TargetsFile } from './desk-config-schema.ts';
import type { ChannelSettings, DeskSettings } from './desk-settings.ts';
import { DEFAULT_TARGETS, type Target, type Targets } from './targets.ts';

const OFFICE_HOURS: readonly Shift[] = [{ from: 9 * 60, to: 18 * 60 }];

/** Office hours in UTC: better a late promise than one for a night in which nobody works. */
const DEFAULT_CALENDAR: Calendar = {
  timeZone: 'UTC',
  weekly: {
    monday: OFFICE_HOURS,
    tuesday: OFFICE_HOURS,
    wednesday: OFFICE_HOURS,
    thursday: OFFICE_HOURS,
    friday: OFFICE_HOURS,
    saturday: [],
    sunday: [],
  },
  holidays: [],
  specialDays: [],
};

/** What the desk's file means: what it leaves out is filled from the defaults, channels from the desk. */
export function toDeskSettings(file: DeskFile): DeskSettings {
  const calendar = deskCalendar(file);
  const targets = withDefaults(file.targets, DEFAULT_TARGETS);
  const anyChannel: ChannelSettings = {
    merchant: null,
    provider: null,
    timeZone: calendar.timeZone,
    language: null,
    calendar,
    targets,
  };
  return {
    onDuty: file.on_duty ?? [],
    supportPhones: file.support_phones ?? [],
    anyChannel,
    channels: new Map(
      (file.channels ?? []).map((channel) => [channel.id, ofChannel(channel, anyChannel)]),
    ),
  };
}

function deskCalendar(file: DeskFile): Calendar {
  return {
    timeZone: file.time_zone ?? DEFAULT_CALENDAR.timeZone,
    weekly: file.hours ?? DEFAULT_CALENDAR.weekly,
    holidays: file.holidays ?? [],
    specialDays: specialDays(file.special_days) ?? [],
  };
}

function ofChannel(channel: ChannelFile, desk: ChannelSettings): ChannelSettings {
  const timeZone = channel.time_zone ?? desk.timeZone;
  return {
    merchant: channel.merchant ?? null,
    provider: channel.provider ?? null,
    timeZone,
    language: channel.language ?? null,
    calendar: channelCalendar(channel, timeZone, desk.calendar),
    targets: withDefaults(channel.targets, desk.targets),
  };
}

/**
 * Hours of the channel's own are read in the channel's time zone and leave the desk's special days
 * out, since those are times of the desk's zone. Without them the desk's hours stay in the desk's.
 */
function channelCalendar(channel: ChannelFile, timeZone: string, desk: Calendar): Calendar {
  const own = specialDays(channel.special_days);
  const holidays = channel.holidays ?? desk.holidays;
  if (channel.hours) return { timeZone, weekly: channel.hours, holidays, specialDays: own ?? [] };
  return { ...desk, holidays, specialDays: own ?? desk.specialDays };
}

function specialDays(days: DeskFile['special_days']): Calendar['specialDays'] | undefined {
  return days?.map(({ date, hours }) => ({ date, shifts: hours }));
}

function withDefaults(file: TargetsFile | undefined, otherwise: Targets): Targets {
  if (!file) return otherwise;
  return {
    firstResponse: targetOf(file.first_response, otherwise.firstResponse),
    resolve: targetOf(file.resolve, otherwise.resolve),
    releaseClaimAfterMs: file.release_claim_after ?? otherwise.releaseClaimAfterMs,
    noticeAfterMs: file.notice_after ?? otherwise.noticeAfterMs,
    closeAfterNoticeMs: file.close_after_notice ?? otherwise.closeAfterNoticeMs,
    returnToBotAfterMs: file.return_to_bot_after ?? otherwise.returnToBotAfterMs,
  };
}

function targetOf(file: TargetsFile['resolve'], otherwise: Target): Target {
  return {
    withinMs: file?.within ?? otherwise.withinMs,
    remindBeforeMs: file?.remind_before ?? otherwise.remindBeforeMs,
    escalateAfterMs: file?.escalate_after ?? otherwise.escalateAfterMs,
  };
}

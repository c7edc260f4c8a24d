import type { Language, LocalText } from '../knowledge/text.ts';
import type { Calendar } from './calendar.ts';
import type { Targets } from './targets.ts';

/** A number that a merchant may call. */
export interface SupportPhone {
  readonly name: LocalText;
  readonly phone: string;
}

/** What is known of a channel's merchant, and what the merchant may expect. */
export interface ChannelSettings {
  readonly merchant: string | null;
  /** the payment provider, spelled as in the code tables */
  readonly provider: string | null;
  /** in which the merchant reads times */
  readonly timeZone: string;
  /** to speak before the merchant has written a word; null: not known */
  readonly language: Language | null;
  /** when people answer this merchant */
  readonly calendar: Calendar;
  readonly targets: Targets;
}

/** Everything that the desk's file says, with the defaults filled in. */
export interface DeskSettings {
  /** user ids of those on duty */
  readonly onDuty: readonly string[];
  readonly supportPhones: readonly SupportPhone[];
  /** for a channel of which the file says nothing */
  readonly anyChannel: ChannelSettings;
  /** by channel id */
  readonly channels: ReadonlyMap<string, ChannelSettings>;
}

/** What holds in the channel `id`. */
export function channelSettings(settings: DeskSettings, id: string): ChannelSettings {
  return settings.channels.get(id) ?? settings.anyChannel;
}

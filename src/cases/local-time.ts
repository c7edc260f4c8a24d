import type { Language } from '../knowledge/text.ts';

/** A moment as a merchant reads it. */
export interface LocalTime {
  /** `Monday 30 November, 09:00`, `11月30日星期一 09:00` */
  readonly text: string;
  /** the name of the zone on that day: `China Standard Time`, `英国夏令时间` */
  readonly zone: string;
}

const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  zh: 'zh-CN',
  'zh-Hant': 'zh-TW',
};

/**
 * `at` (epoch ms) on the clocks of `timeZone` (an IANA name), in `language`. The words come from
 * `Intl`; their order is fixed here, since `Intl`'s own changes between versions of Node.
 */
export function localTime(at: number, timeZone: string, language: Language): LocalTime {
  const parts = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'long',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts
      .filter((candidate) => candidate.type === type)
      .map(({ value }) => value)
      .join('');
  const time = `${part('hour')}:${part('minute')}`;
  const text =
    language === 'en'
      ? `${part('weekday')} ${part('day')} ${part('month')}, ${time}`
      : `${part('month').replace('月', '')}月${part('day')}日${part('weekday')} ${time}`;
  return { text, zone: part('timeZoneName') };
}

import type { ExpectedPerson } from '../../dialogue/expected-person.ts';
import type { Language } from '../../knowledge/text.ts';
import type { Phrasing } from './phrasing.ts';

/** From here on minutes are told as hours. */
const MINUTES_TOLD = 90;

/** When a person will be there, as the sentence that follows a hand-over. */
export function personSentence(
  person: ExpectedPerson,
  language: Language,
  phrasing: Phrasing,
): string {
  switch (person.kind) {
    case 'now':
      return person.minutes <= MINUTES_TOLD
        ? phrasing('person-now', language, { minutes: String(Math.max(2, person.minutes)) })
        : phrasing('person-now-hours', language, { hours: String(Math.ceil(person.minutes / 60)) });
    case 'at':
      return phrasing('person-at', language, { time: person.time, zone: person.zone });
    case 'unknown':
      return phrasing('person-unknown', language);
  }
}

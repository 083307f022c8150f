import { dateIn } from './day-count';
import { isEditionDate } from './edition-date';
import { parseMoment, toIso } from './zoned-time';

export interface ReleaseTimeParts {
  timeZone: string;
  now: Date;
  /** The date of the edition, which an hour without a date belongs to. */
  date: string;
}

/**
 * Parses the time at which an edition is to be released: `2023-03-10T06:00+08:00`, or `2023-03-10 06:00` and `06:00`
 * in the paper's time zone. An hour alone is that of the edition's day, because editions are made the evening before;
 * for an edition of a past day it is that of today.
 *
 * @returns ISO 8601 with offset, or a sentence about what is wrong with the text
 */
export function parseReleaseTime(
  text: string,
  { timeZone, now, date }: ReleaseTimeParts,
): { release: string } | { problem: string } {
  const written = text.trim();
  const isHour = /^\d{1,2}:\d{2}(?::\d{2})?$/.test(written);
  const today = dateIn(timeZone, now);
  const dayOfHour = date > today ? date : today;
  const whole = isHour ? `${dayOfHour}T${written.replace(/^(\d):/, '0$1:')}` : written;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(whole)?.[0];
  if (day !== undefined && !isEditionDate(day)) return { problem: `${day} is not a date.` };
  if (!parseMoment(whole)) {
    return {
      problem: `"${text}" is not a time: write 06:00, "2023-03-10 06:00" or 2023-03-10T06:00:00+08:00.`,
    };
  }
  const release = toIso(whole, timeZone);
  if (Date.parse(release) > Number(now)) return { release };
  const isToday = isHour ? ' today' : '';
  return {
    problem: `${written}${isToday} is past: it is ${isoAt(now, timeZone)}. Leave --at out to publish now, or name a later time.`,
  };
}

/** Returns an instant in ISO 8601 with the offset of a time zone, without fractions of a second. */
export function isoAt(instant: Date, timeZone: string): string {
  // Sweden writes times as ISO 8601 does, but for the T.
  const format = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  const local = new Intl.DateTimeFormat('sv', format).format(instant).replace(' ', 'T');
  return toIso(local, timeZone);
}

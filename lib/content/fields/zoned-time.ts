/**
 * Times in ISO 8601 with the UTC offset of a time zone. The offset of each time, daylight saving included, comes
 * from Intl, so the time zone of the server does not matter.
 */
import { isEditionDate } from './edition-date';

const pattern =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

interface Moment {
  /** `2023-03-10T06:00:00` */
  local: string;
  /** `+08:00`; absent for a time in the paper's time zone. */
  offset?: string;
}

/** Parses `2023-03-10T06:00`, with or without seconds and offset; undefined for anything else. */
export function parseMoment(text: string): Moment | undefined {
  const [, date, hour, minute, second = '00', offset] = pattern.exec(text) ?? [];
  if (!date || !isEditionDate(date)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const local = `${date}T${hour}:${minute}:${second}`;
  if (offset === undefined) return { local };
  const [sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset)?.slice(1) ?? [
    '+',
    '00',
    '00',
  ];
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return { local, offset: `${sign}${hours}:${minutes}` };
}

/** Completes a time to ISO 8601 with seconds and offset. A time without offset gets that of the time zone. */
export function toIso(text: string, timeZone: string): string {
  const moment = parseMoment(text);
  if (!moment) throw new Error(`not a time: ${text}`);
  return moment.local + (moment.offset ?? offsetAt(moment.local, timeZone));
}

/** The publication time of articles that state none: six in the morning in the paper's time zone. */
export function morningOf(date: string, timeZone: string): string {
  return toIso(`${date}T06:00`, timeZone);
}

/** The offset depends on the instant, which in turn depends on the offset: a second look-up settles it. */
function offsetAt(local: string, timeZone: string): string {
  const format = formats.get(timeZone) ?? openFormat(timeZone);
  formats.set(timeZone, format);
  const asUtc = Date.parse(`${local}Z`);
  const first = offsetOf(format, asUtc);
  return offsetOf(format, asUtc - toMilliseconds(first));
}

/** By time zone: a paper has one, and opening its format takes as long as reading a short article. */
const formats = new Map<string, Intl.DateTimeFormat>();

function openFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
}

/** Returns `+08:00` for Intl's `GMT+08:00` and `+00:00` for `GMT`. Seconds, in very old offsets, are dropped. */
function offsetOf(format: Intl.DateTimeFormat, instant: number): string {
  const name =
    format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00';
}

function toMilliseconds(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

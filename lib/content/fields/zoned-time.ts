/**
 * Moments as ISO 8601 with the offset that holds in a zone on that day. Only Intl knows the zones, so
 * daylight saving is right wherever the machine stands.
 */
import { isEditionDate } from './edition-date';

const shape =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

interface Moment {
  /** `2023-03-10T06:00:00` */
  local: string;
  /** `+08:00`, absent where the paper's zone is meant. */
  offset?: string;
}

/** Reads `2023-03-10T06:00`, with or without seconds and offset; undefined when it is no such moment. */
export function parseMoment(text: string): Moment | undefined {
  const [, date, hour, minute, second = '00', offset] = shape.exec(text) ?? [];
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

/** The moment with its offset: its own, or the one of the zone at that time. */
export function toIso(text: string, timeZone: string): string {
  const moment = parseMoment(text);
  if (!moment) throw new Error(`no moment: ${text}`);
  return moment.local + (moment.offset ?? offsetAt(moment.local, timeZone));
}

/** When an edition is out unless the article says otherwise: six in the morning, in the paper's zone. */
export function morningOf(date: string, timeZone: string): string {
  return toIso(`${date}T06:00`, timeZone);
}

/** A zone's offset depends on the instant, which depends on the offset: twice round is enough. */
function offsetAt(local: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const asUtc = Date.parse(`${local}Z`);
  const first = offsetOf(format, asUtc);
  return offsetOf(format, asUtc - toMilliseconds(first));
}

/** `+08:00`; Intl writes `GMT+08:00`, plain `GMT` for none, and seconds for times before the zones. */
function offsetOf(format: Intl.DateTimeFormat, instant: number): string {
  const name =
    format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00';
}

function toMilliseconds(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

import { parseMoment } from '@/lib/content/fields/zoned-time';

/**
 * Returns a time as front matter has it; undefined for what is no time. ISO 8601 and 2023-03-10 08:00 are left in
 * their zone, or without one; the dates of mails and RSS (RFC 5322) are given in UTC.
 */
export function toMoment(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  const plain =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T ]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  if (plain) {
    const [, year, month = '', day = '', time = '', zone = ''] = plain;
    const moment = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time.padStart(5, '0')}${zone}`;
    return parseMoment(moment) ? moment : undefined;
  }
  if (!/\d{4} \d{2}:\d{2}/.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

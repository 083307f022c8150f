/** Counts days between dates like `2023-03-10`, and finds today's date in a time zone. */

const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** Returns the days from one date to another; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsOfDay);
}

/** Returns the date of the next day. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + millisecondsOfDay).toISOString().slice(0, 10);
}

/** Returns the date of an instant in a time zone. */
export function dateIn(timeZone: string, instant: Date): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(instant);
}

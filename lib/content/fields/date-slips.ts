/**
 * Finds dates that are probably slips of the pen: 2062 for 2026, last year's number in January, the wrong month.
 */
import { daysBetween } from './day-count';
import { isEditionDate } from './edition-date';

/**
 * Days by which an edition may be ahead of today. A weekly is often ready a week before its day; a date that is
 * further ahead is more often a slip in the month or the year.
 */
const mostDaysAhead = 14;

/**
 * True for an edition that is so far ahead that its date is probably a slip. Until it is less far ahead, it leads
 * neither the front page nor the feeds.
 *
 * @param today in the paper's time zone
 */
export function isFarAhead(date: string, today: string): boolean {
  return daysBetween(today, date) > mostDaysAhead;
}

/** Returns the first day on which an edition is not far ahead: from then on it is on all lists. */
export function dayOfListing(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - mostDaysAhead);
  return day.toISOString().slice(0, 10);
}

/** Days between an edition and the times of its articles that need no warning. */
export const mostDaysApart = 31;

/** Returns the date that is probably meant: the one nearest to `expected` that has another year or another month. */
export function suggestDate(date: string, expected: string): string | undefined {
  const [year = '', month = '', day = ''] = date.split('-');
  const near = Number(expected.slice(0, 4));
  const years = [near - 1, near, near + 1].map((other) => String(other).padStart(4, '0'));
  const candidates = [
    ...years.map((other) => `${other}-${month}-${day}`),
    `${year}-${expected.slice(5, 7)}-${day}`,
  ];
  const apart = (one: string) => Math.abs(daysBetween(expected, one));
  const [best] = candidates
    .filter((one) => one !== date && isEditionDate(one) && apart(one) <= mostDaysApart)
    .sort((a, b) => apart(a) - apart(b));
  return best;
}

/** True for a year that is another one with one digit changed, or with two digits the other way round. */
export function isSlipOf(year: string, other: string): boolean {
  const wrong = [...year].flatMap((digit, index) => (digit === other[index] ? [] : [index]));
  const [first = -1, second = -1] = wrong;
  if (wrong.length === 1) return true;
  return wrong.length === 2 && year[first] === other[second] && year[second] === other[first];
}

/** Warns of dates that look mistyped: of editions, and of what happened to their articles. */
import type { Finding } from './diagnostic';
import { isFarAhead, isSlipOf, mostDaysApart, suggestDate } from './fields/date-slips';
import { daysBetween } from './fields/day-count';
import type { Manuscript } from './manuscript';

/**
 * Returns a warning for an edition whose date looks mistyped.
 *
 * @param today in the paper's time zone
 * @param dates of all editions
 */
export function findDateSlip(
  date: string,
  today: string,
  dates: readonly string[],
): Finding | undefined {
  const code = 'unlikely-date';
  const severity = 'warning';
  const suggestion = suggestDate(date, today);
  const question = suggestion ? `did you mean ${suggestion}? ` : '';
  if (isFarAhead(date, today)) {
    const message = `the edition of ${date} is ${daysBetween(today, date)} days ahead of today`;
    const fix = `${question}Until it is two weeks ahead, it leads neither the front page nor the feeds`;
    return { code, severity, message, fix };
  }
  if (!suggestion || !isLonelySlip(date, today, dates)) return undefined;
  const message = `the edition of ${date} is far from all others`;
  return { code, severity, message, fix: `${question}If not, leave it` };
}

/** Days within which an edition has another one beside it, even if the paper comes out four times a year. */
const mostDaysAlone = 100;

/** True for an old edition with none near it, whose year is a slip of this year. */
function isLonelySlip(date: string, today: string, dates: readonly string[]): boolean {
  if (daysBetween(date, today) <= mostDaysAlone) return false;
  if (!isSlipOf(date.slice(0, 4), today.slice(0, 4))) return false;
  const isNear = (other: string) => Math.abs(daysBetween(date, other)) <= mostDaysAlone;
  return dates.length > 1 && !dates.some((other) => other !== date && isNear(other));
}

export interface Days {
  /** Of the edition. */
  date: string;
  /** In the paper's time zone; undefined where nobody reads warnings. */
  today: string | undefined;
}

/** Warns of times of an article that are far from its edition: `published`, `updated` and the days of corrections. */
export function checkTimes({ known, fields, report }: Manuscript, days: Days): void {
  const { published, updated, corrections = [] } = known;
  const later = (written: string) => findLateSlip(written, days);
  const times: { path: (string | number)[]; written: string | undefined; find: typeof later }[] = [
    { path: ['published'], written: published, find: (written) => findSlip(written, days) },
    { path: ['updated'], written: updated, find: later },
    ...corrections.map(({ date }, index) => {
      return { path: ['corrections', index, 'date'], written: date, find: later };
    }),
  ];
  for (const { path, written, find } of times) {
    const day = written?.slice(0, 10);
    const problem = day === undefined ? undefined : find(day);
    if (day === undefined || problem === undefined) continue;
    const suggestion = suggestDate(day, days.date);
    report(fields.placeOf(path), {
      code: 'unlikely-date',
      severity: 'warning',
      message: `${path.filter((part) => typeof part === 'string').join('.')} is ${day}, ${problem}`,
      fix: suggestion ? `did you mean ${suggestion}?` : 'write the right date, or leave it out',
    });
  }
}

/** Returns what is unlikely about the day of publication. */
function findSlip(day: string, { date }: Days): string | undefined {
  const apart = daysBetween(date, day);
  if (Math.abs(apart) <= mostDaysApart) return undefined;
  return `${Math.abs(apart)} days ${apart < 0 ? 'before' : 'after'} the edition`;
}

/** Returns what is unlikely about the day of a change, which may come years after the edition. */
function findLateSlip(day: string, { date, today }: Days): string | undefined {
  if (daysBetween(day, date) > mostDaysApart) return 'before the edition';
  return today !== undefined && daysBetween(today, day) > 1 ? 'which is yet to come' : undefined;
}

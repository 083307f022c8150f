import type { Edition } from '@/lib/edition/edition';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';

/** Returns day and number of an issue in one line: `2023年3月10日 第12期`. */
export function describeIssue(
  { date, issue }: Pick<Edition, 'date' | 'issue'>,
  tag: string,
): string {
  const number = issue === undefined ? [] : [languageOf(tag).messages.issue(issue)];
  return [formatDay(date, tag), ...number].join(' ');
}

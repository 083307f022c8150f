import type { Paper } from '@/lib/content/schema';
import { formatDay, formatWeekday } from './dates';
import type { Edition, Page } from './edition';
import { wordsOf } from './words';

export interface SourceParts {
  paper: Paper;
  edition: Edition;
  /** Where the story stood. */
  page: Page | undefined;
}

/** Paper, day, issue, page: what a clipping is cited by. */
export function sourceLine({ paper, edition, page }: SourceParts): string {
  const { language, name } = paper;
  const words = wordsOf(language);
  const parts = [
    name,
    `${formatDay(edition.date, language)} ${formatWeekday(edition.date, language)}`,
    edition.issue === undefined ? undefined : words.issue(edition.issue),
    page && `${words.page(page.number)} ${page.name}`.trim(),
  ];
  return parts.filter((part) => part !== undefined).join('　');
}

import type { Paper } from '@/lib/content/fields/schema';
import { formatDay, formatWeekday } from '../dates';
import type { Edition, Page } from '../edition';
import { pageTitle } from '../page-title';
import { messagesOf } from '../words';

export interface SourceParts {
  paper: Paper;
  edition: Edition;
  /** Where the story stood. */
  page: Page | undefined;
}

/** Paper, day, issue, page: what a clipping is cited by. */
export function sourceLine({ paper, edition, page }: SourceParts): string {
  const { language, name } = paper;
  const messages = messagesOf(language);
  const parts = [
    name,
    `${formatDay(edition.date, language)} ${formatWeekday(edition.date, language)}`,
    edition.issue === undefined ? undefined : messages.issue(edition.issue),
    page && pageTitle(page, language),
  ];
  return parts.filter((part) => part !== undefined).join('　');
}

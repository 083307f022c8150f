import type { Paper } from '@/lib/content/fields/schema';
import { formatDayParts } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { Edition, Page } from '../edition';
import { pageTitle } from '../page-title';

export interface SourceParts {
  paper: Paper;
  edition: Edition;
  /** The page on which the story begins. */
  page: Page | undefined;
}

/** Returns the source of a clipping: paper, date, issue and page, separated by wide spaces. */
export function sourceLine({ paper, edition, page }: SourceParts): string {
  const { language, name } = paper;
  const messages = languageOf(language).messages;
  const parts = [
    name,
    formatDayParts(edition.date, language).join(' '),
    edition.issue === undefined ? undefined : messages.issue(edition.issue),
    page && pageTitle(page, language),
  ];
  return parts.filter((part) => part !== undefined).join('　');
}

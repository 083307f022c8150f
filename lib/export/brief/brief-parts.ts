import type { Paper } from '@/lib/content/fields/schema';
import type { BriefPage } from '@/lib/edition/brief/brief';
import type { Edition } from '@/lib/edition/edition';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { formatDayParts } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';

/** What a paper in brief is written from. */
export interface BriefParts {
  paper: Paper;
  edition: Pick<Edition, 'date' | 'issue' | 'release' | 'status'>;
  /** The public origin; undefined if it is not configured. */
  origin: string | undefined;
  /** The script of the brief, if it is not the paper's own. */
  script?: ChineseScript | undefined;
  pages: readonly BriefPage[];
}

/** Returns the name of a paper in brief. */
export const briefTitle = ({ name, language }: Pick<Paper, 'name' | 'language'>): string =>
  `${name} · ${languageOf(language).messages.takeAway.inBrief}`;

/** Returns the lines at the head of a brief: the paper with the name of the brief, and its day. */
export function headOf(
  paper: Pick<Paper, 'name' | 'language'>,
  { date, issue, status }: BriefParts['edition'],
): [string, string] {
  const { language } = paper;
  const { messages } = languageOf(language);
  const number = issue === undefined ? [] : [messages.issue(issue)];
  const proof = status === 'published' ? [] : [messages.proof];
  return [briefTitle(paper), [...formatDayParts(date, language), ...number, ...proof].join(' ')];
}

import Link from 'next/link';
import type { Paper } from '@/lib/content/fields/schema';
import { pagePath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { languageOf } from '@/lib/language/find-language';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { Thumbnail } from './thumbnail';

export interface PageStripProps {
  paper: Paper;
  edition: Edition;
  /** The pages of the edition. */
  sheets: readonly ComposedPage[];
  /** The page that is shown. */
  current: number;
}

/** Thumbnails of all pages of the issue, each a link. */
export function PageStrip({ paper, edition, sheets, current }: PageStripProps) {
  const messages = languageOf(paper.language).messages;
  if (sheets.length < 2) return null;
  return (
    <nav aria-label={messages.pages} className="page-strip">
      <ol>
        {sheets.map((sheet) => {
          const { number } = sheet.page;
          return (
            <li key={number}>
              <Link
                href={pagePath(edition.date, number)}
                prefetch={false}
                aria-current={number === current ? 'page' : undefined}
                className="font-hei"
              >
                <Thumbnail sheet={sheet} />
                <span>{pageTitle(sheet.page, paper.language)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

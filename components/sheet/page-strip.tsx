import type { Paper } from '@/lib/content/fields/schema';
import { markedAddress, pagePath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { languageOf } from '@/lib/language/find-language';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import type { MarkedPage } from '@/lib/sheet/marks/mark-pages';
import { Link } from '../reader/script/link';
import { toViewHref } from '../reader/script/reader-script';
import { Message } from '../site/message';
import { Thumbnail } from './thumbnail';

export interface PageStripProps {
  paper: Paper;
  edition: Edition;
  /** The pages of the edition. */
  sheets: readonly (ComposedPage & Partial<Pick<MarkedPage, 'hits'>>)[];
  /** The page that is shown. */
  current: number;
  /** What a reader searched for, which the pages mark. */
  query?: string | undefined;
}

/** Thumbnails of all pages of the issue, each a link. */
export function PageStrip({ paper, edition, sheets, current, query }: PageStripProps) {
  const messages = languageOf(paper.language).messages;
  if (sheets.length < 2) return null;
  return (
    <nav aria-label={messages.pages} className="page-strip">
      <ol>
        {sheets.map((sheet) => {
          const { number } = sheet.page;
          const path = pagePath(edition.date, number);
          const attributes = {
            'aria-current': number === current ? 'page' : undefined,
            className: 'font-hei',
          } as const;
          const shown = (
            <>
              <Thumbnail sheet={sheet} />
              <span>{pageTitle(sheet.page, paper.language)}</span>
              <PageHits language={paper.language} count={sheet.hits?.count ?? 0} />
            </>
          );
          return (
            <li key={number}>
              {query === undefined ? (
                <Link href={path} prefetch={false} {...attributes}>
                  {shown}
                </Link>
              ) : (
                // The browser itself goes to the first place that is marked.
                <a href={toViewHref(markedAddress(path, query))} {...attributes}>
                  {shown}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** How many places are marked on a page. */
function PageHits({ language, count }: { language: string; count: number }) {
  if (count === 0) return null;
  return (
    <span className="page-hits">
      <Message language={language} text={languageOf(language).messages.search.places(count)} />
    </span>
  );
}

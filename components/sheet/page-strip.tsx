import Link from 'next/link';
import type { Paper } from '@/lib/content/fields/schema';
import { pagePath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import { Thumbnail } from './thumbnail';

export interface PageStripProps {
  paper: Paper;
  edition: Edition;
  /** The page that is shown. */
  current: number;
}

/** All pages of the issue in small, each a link. */
export function PageStrip({ paper, edition, current }: PageStripProps) {
  const messages = languageOf(paper.language).messages;
  if (edition.pages.length < 2) return null;
  return (
    <nav aria-label={messages.pages} className="page-strip">
      <ol>
        {edition.pages.map(({ number, name, plan }) => (
          <li key={number}>
            <Link
              href={pagePath(edition.date, number)}
              prefetch={false}
              aria-current={number === current ? 'page' : undefined}
            >
              {plan && <Thumbnail plan={plan} />}
              <span>
                {messages.page(number)}
                {name && ` ${name}`}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

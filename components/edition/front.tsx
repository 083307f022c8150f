import Link from 'next/link';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import { pagePath } from '@/lib/edition/paths';
import { wordsOf } from '@/lib/edition/words';
import { openingOf, Teaser } from './teaser';

/**
 * A page's articles as a list set like a paper: the lead wide with the next beside it, the others in
 * columns under them, in order down each column.
 */
export function Front({ page }: { page: Page }) {
  const [lead, beside, ...others] = page.articles;
  return (
    <div className="front">
      <div className="front-top">
        {lead && <Teaser article={lead} place="lead" />}
        {beside && <Teaser article={beside} place="beside" />}
      </div>
      <div className="front-columns">
        {others.map((article) => (
          <Teaser key={article.slug} article={article} />
        ))}
      </div>
    </div>
  );
}

/** Every page of the issue, with a link to it and what stands there. */
export function PageList({ edition, paper }: { edition: Edition; paper: Paper }) {
  const words = wordsOf(paper.language);
  return edition.pages.map((page) => (
    <section key={page.number} className="page-section" aria-labelledby={`page-${page.number}`}>
      <p id={`page-${page.number}`} className="page-name">
        <Link href={pagePath(edition.date, page.number)} prefetch={false}>
          {words.page(page.number)}
          {page.name && `　${page.name}`}
        </Link>
      </p>
      <Front page={page} />
    </section>
  ));
}

/** What fronts set in each face. */
export function textsOfTeasers(articles: Article[]) {
  return {
    heavy: articles.map(({ title }) => title).join(''),
    hei: articles.map(({ title, deck, column }) => `${title}${deck ?? ''}${column ?? ''}`).join(''),
    kai: articles.map(({ kicker, byline }) => `${kicker ?? ''}${byline?.printed ?? ''}`).join(''),
    song: articles.map((article) => article.summary + openingOf(article)).join(''),
  };
}

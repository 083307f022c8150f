import Link from 'next/link';
import { Fragment } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, pagePath } from '@/lib/edition/addresses/paths';
import { listContinuations } from '@/lib/edition/continuations';
import type { Edition, Page } from '@/lib/edition/edition';
import { namesInHeadings } from '@/lib/edition/words/names-of';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes, languageOfText } from '@/lib/language/foreign-language';
import { type Finder, openFinder } from '@/lib/search/marks/open-finder';
import { AheadLink } from '../site/ahead-link.client';
import { joinClasses } from '../site/join-classes';
import { PageTitle } from '../site/page-title';
import { Phrases } from '../site/phrases';
import { fillColumns } from './fill-columns';
import { PageAds } from './page-ads';
import { Teaser, toDigest } from './teaser';

export interface FrontProps {
  page: Page;
  edition: Edition;
  paper: Paper;
  /** What a reader searched for, which is marked. */
  query?: string | undefined;
}

/**
 * A page's articles as a list. On a narrow screen it is the page: a story under the other, with pictures. On a wide one,
 * under the sheet that has them in full and with their pictures, it is a digest: their first sentences in columns of one
 * length, in order down each column. What goes on here from other pages comes last.
 */
export function Front({ page, edition, paper, query }: FrontProps) {
  const find = openFinder(query);
  const stories = page.articles.map((article, index) => ({
    article,
    ...(index === 0 && { place: 'lead' as const }),
  }));
  const { count, isBrief } = fillColumns(stories.map(toDigest));
  const columns: Record<`--${string}`, number> = { '--columns': count };
  return (
    <div className={joinClasses('front', isBrief && 'front-brief')} style={columns}>
      {stories.map((story) => (
        <Teaser key={story.article.slug} {...story} {...{ paper, find }} />
      ))}
      <ContinuedList {...{ page, edition, paper, find }} />
    </div>
  );
}

function ContinuedList({
  page,
  edition,
  paper,
  find,
}: Omit<FrontProps, 'query'> & { find: Finder }) {
  const { language } = paper;
  const continued = listContinuations(page, edition);
  if (continued.length === 0) return null;
  return (
    <ul className="front-continued">
      {continued.map(({ article, from }) => (
        <li key={article.slug}>
          <AheadLink
            href={articlePath(article.date, article.slug)}
            {...foreignAttributes(article.title, language)}
            className="headline font-hei"
          >
            <Phrases
              text={article.title}
              names={namesInHeadings(article, paper)}
              language={languageOfText(article.title, language)}
              marks={find(article.title)}
            />
          </AheadLink>{' '}
          <span className="kicker font-aside">
            {languageOf(language).typography.continuedFrom(from)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The pages of the issue, each with a link to it and its stories, and its advertisements after it. */
export function PageList({ edition, paper, query }: Omit<FrontProps, 'page'>) {
  return edition.pages.map((page) => (
    <Fragment key={page.number}>
      <section className="page-section" aria-labelledby={`page-${page.number}`}>
        <p id={`page-${page.number}`} className="page-name font-hei">
          <Link href={pagePath(edition.date, page.number)} prefetch={false}>
            <PageTitle page={page} language={paper.language} space="　" />
          </Link>
        </p>
        <Front {...{ page, edition, paper, query }} />
      </section>
      <PageAds {...{ page, paper }} />
    </Fragment>
  ));
}

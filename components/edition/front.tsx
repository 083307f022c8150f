import { Fragment } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, pagePath } from '@/lib/edition/addresses/paths';
import { listContinuations } from '@/lib/edition/continuations';
import type { Edition, Page } from '@/lib/edition/edition';
import { namesInHeadings } from '@/lib/edition/words/names-of';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes, languageOfText } from '@/lib/language/foreign-language';
import { type Finder, openFinder } from '@/lib/search/marks/open-finder';
import { AheadLink } from '../reader/script/ahead-link';
import { Link } from '../reader/script/link';
import { SheetDigest } from '../sheet/sheet-digest.client';
import { joinClasses } from '../site/join-classes';
import { PageTitle } from '../site/page-title';
import { Phrases, spokenName } from '../site/phrases';
import { fillColumns } from './fill-columns';
import { PageAds } from './page-ads';
import { Teaser, toDigest } from './teaser';

export interface FrontProps {
  page: Page;
  edition: Edition;
  paper: Paper;
  /** What a reader searched for, which is marked. */
  query?: string | undefined;
  /** True where the view shows the sheet of the page on wide windows. */
  isUnderSheet?: boolean;
}

/**
 * A page's articles as a list. On a narrow screen it is the page: a story under the other, with pictures. On a wide one,
 * under the sheet that has them in full and with their pictures, it is a digest: their first sentences in columns of one
 * length, in order down each column. What goes on here from other pages comes last.
 */
export function Front({ page, edition, paper, query, isUnderSheet = false }: FrontProps) {
  const find = openFinder(query);
  const stories = page.articles.map((article, index) => ({
    article,
    ...(index === 0 && { place: 'lead' as const }),
  }));
  const { count, isBrief } = fillColumns(stories.map(toDigest));
  const columns: Record<`--${string}`, number> = { '--columns': count };
  const attributes = { className: joinClasses('front', isBrief && 'front-brief'), style: columns };
  const list = (
    <>
      {stories.map((story) => (
        <Teaser key={story.article.slug} {...story} {...{ paper, find }} />
      ))}
      <ContinuedList {...{ page, edition, paper, find }} />
    </>
  );
  if (!isUnderSheet) return <div {...attributes}>{list}</div>;
  return (
    <SheetDigest as="div" {...attributes}>
      {list}
    </SheetDigest>
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
            {...spokenName(article.title, find(article.title))}
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

export interface PageListProps extends Omit<FrontProps, 'page' | 'isUnderSheet'> {
  /** Number of the page whose sheet the view shows on wide windows. */
  onSheet: number | undefined;
}

/** The pages of the issue, each with a link to it and its stories, and its advertisements after it. */
export function PageList({ onSheet, ...rest }: PageListProps) {
  return rest.edition.pages.map((page) => (
    <Fragment key={page.number}>
      <PageSection {...rest} page={page} isUnderSheet={page.number === onSheet} />
      <PageAds {...{ page, paper: rest.paper }} />
    </Fragment>
  ));
}

function PageSection({ isUnderSheet, ...front }: FrontProps) {
  const { page, edition, paper } = front;
  const id = `page-${page.number}`;
  const attributes = { className: 'page-section', 'aria-labelledby': id };
  const section = (
    <>
      <p id={id} className="page-name font-hei">
        <Link href={pagePath(edition.date, page.number)} prefetch={false}>
          <PageTitle page={page} language={paper.language} space="　" />
        </Link>
      </p>
      <Front {...front} />
    </>
  );
  if (!isUnderSheet) return <section {...attributes}>{section}</section>;
  return (
    <SheetDigest as="section" {...attributes}>
      {section}
    </SheetDigest>
  );
}

import { Fragment, type ReactNode } from 'react';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { nameSlugOf } from '@/lib/edition/addresses/name-slug';
import {
  articlePath,
  editionPath,
  markedAddress,
  pagePath,
  personPath,
  placePath,
} from '@/lib/edition/addresses/paths';
import type { Page } from '@/lib/edition/edition';
import type { Neighbours } from '@/lib/edition/neighbours';
import { pageTitle } from '@/lib/edition/page-title';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { Teaser } from '@/lib/newsroom/archive/edition-record';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { AheadLink } from '../reader/script/ahead-link';
import { toViewHref } from '../reader/script/reader-script';
import { Thumbnail } from '../sheet/thumbnail';
import { Message } from '../site/message';

export interface AlsoReadProps {
  article: Article;
  paper: Paper;
  page: Page | undefined;
  /** The same page as it is drawn. */
  sheet: ComposedPage | undefined;
  /** Slugs of people by name. */
  people: ReadonlyMap<string, string>;
  /** Articles of the same places, in this issue and those before it. */
  nearby: readonly Teaser[];
  /** Articles that are about the same, in any issue. */
  similar: readonly Teaser[];
  /** Dates of the issues before and after. */
  beside: Neighbours<string>;
  /** What a reader searched for, which the page marks as well. */
  query: string | undefined;
}

/** Further reading: the same page, the same place, the same subject, the same people, the issues before and after. */
export function AlsoRead(props: AlsoReadProps) {
  const lists = listsOf(props).filter(({ links }) => links.length > 0);
  const links = linksOf(props);
  if (lists.length === 0 && links.length === 0) return null;
  return (
    <div className="story-also">
      <PlaceOnPage {...props} />
      {lists.map(({ heading, links: listed }) => (
        <Fragment key={heading}>
          <h2 className="font-hei">
            <Message language={props.paper.language} text={heading} />
          </h2>
          <Links links={listed} />
        </Fragment>
      ))}
      {links.length > 0 && <Links links={links} className="story-also-links" />}
    </div>
  );
}

/** A thumbnail of the page with this story outlined. */
function PlaceOnPage({
  article,
  sheet,
  paper,
  query,
}: Pick<AlsoReadProps, 'article' | 'sheet' | 'paper' | 'query'>) {
  if (!sheet) return null;
  const path = pagePath(article.date, sheet.page.number);
  const shown = (
    <>
      <Thumbnail sheet={sheet} marked={article.slug} />
      <span>{pageTitle(sheet.page, paper.language)}</span>
    </>
  );
  if (query !== undefined) {
    return (
      <a href={toViewHref(markedAddress(path, query))} className="story-page">
        {shown}
      </a>
    );
  }
  return (
    <AheadLink href={path} className="story-page">
      {shown}
    </AheadLink>
  );
}

interface TextLink {
  href: `/${string}`;
  text: ReactNode;
}

function Links({ links, className }: { links: TextLink[]; className?: string }) {
  return (
    <ul className={className}>
      {links.map(({ href, text }) => (
        <li key={href}>
          <AheadLink href={href}>{text}</AheadLink>
        </li>
      ))}
    </ul>
  );
}

/** Returns links to all articles about each place, of all editions. */
function listPlaces(article: Article): TextLink[] {
  const names = new Map(article.places.map((place) => [nameSlugOf(article, place), place]));
  return [...names].map(([slug, text]) => ({ href: placePath(slug), text }));
}

function listsOf({ article, paper, page, nearby, similar }: AlsoReadProps) {
  const messages = languageOf(paper.language).messages;
  const others = othersOn(page, article);
  const isOther = ({ date, slug }: Teaser) =>
    date !== article.date || !others.some((other) => other.slug === slug);
  const near = nearby.filter(isOther);
  const isNear = ({ date, slug }: Teaser) =>
    near.some((one) => one.date === date && one.slug === slug);
  return [
    { heading: messages.alsoOnPage, links: others.map(toLink) },
    { heading: messages.samePlace, links: [...near.map(toLink), ...listPlaces(article)] },
    {
      heading: messages.similar,
      links: similar.filter((one) => isOther(one) && !isNear(one)).map(toLink),
    },
  ];
}

function toLink({ date, slug, title }: Pick<Article, 'date' | 'slug' | 'title'>): TextLink {
  return { href: articlePath(date, slug), text: title };
}

function linksOf({ article, paper, people, beside }: AlsoReadProps): TextLink[] {
  const messages = languageOf(paper.language).messages;
  return [
    ...peopleOf(article, people).map(({ name, slug }) => ({
      href: personPath(slug),
      text: <Message language={paper.language} text={messages.by(name)} />,
    })),
    ...issuesOf({ paper, beside }).map(({ date, text }) => ({ href: editionPath(date), text })),
  ];
}

/** A page has about ten stories; longer lists are not read. */
const mostOthers = 12;

function othersOn(page: Page | undefined, { slug }: Article): Article[] {
  return (page?.articles ?? []).filter((other) => other.slug !== slug).slice(0, mostOthers);
}

function peopleOf({ byline }: Article, people: ReadonlyMap<string, string>) {
  return (byline?.people ?? []).flatMap(({ name }) => {
    const slug = people.get(name);
    return slug === undefined ? [] : [{ name, slug }];
  });
}

function issuesOf({ paper, beside }: Pick<AlsoReadProps, 'paper' | 'beside'>) {
  const messages = languageOf(paper.language).messages;
  const sides = [
    { date: beside.previous, kind: messages.previousEdition },
    { date: beside.next, kind: messages.nextEdition },
  ];
  return sides.flatMap(({ date, kind }) =>
    date === undefined ? [] : [{ date, text: <IssueName {...{ paper, kind, date }} /> }],
  );
}

function IssueName({ paper, kind, date }: { paper: Paper; kind: string; date: string }) {
  return (
    <>
      <Message language={paper.language} text={kind} /> {formatDay(date, paper.language)}
    </>
  );
}

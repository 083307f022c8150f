import type { Route } from 'next';
import type { ReactNode } from 'react';
import type { SearchValues } from '@/lib/addresses/search-query';
import { searchAddress } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import type { TeaserList as List } from '@/lib/newsroom/archive/teaser-list';
import { Folio } from '../masthead/folio';
import { AheadLink } from '../reader/script/ahead-link';
import { Message } from '../site/message';
import { NeighbourLinks } from '../site/neighbour-links';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { ListHead } from './list-head';
import { TeaserList } from './teaser-list';

export interface CardListViewProps<T extends string> {
  paper: SitePaper;
  title: string;
  list: List;
  /** The address of a page of this list. */
  pathOf: (page: number) => Route<T>;
  /** What is known of the subject, in a line. */
  note?: string;
  /** What a search in this list would be narrowed by. */
  searchIn?: SearchValues;
  /** What comes between the head and the list. */
  before?: ReactNode;
  /** Returns where the day over its articles leads; by default nowhere. */
  dayPath?: (date: string) => `/${string}`;
}

/** A section, a person, a column, a place or a page across issues. */
export function TeaserListView<T extends string>({
  paper,
  title,
  list,
  pathOf,
  note,
  searchIn,
  before,
  dayPath,
}: CardListViewProps<T>) {
  const messages = languageOf(paper.language).messages;
  const { teasers, page, pages } = list;
  const linkTo = (other: number, kind: string) =>
    other >= 1 && other <= pages
      ? {
          href: pathOf(other),
          kind: <Message language={paper.language} text={kind} />,
          title: <Message language={paper.language} text={messages.listed(other, pages)} />,
        }
      : undefined;
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <ListHead language={paper.language} title={title} list={list} note={note} />
      {searchIn && (
        <p className="mt-2">
          <AheadLink href={searchAddress(searchIn)} className="inline-block py-1 underline">
            <Message language={paper.language} text={messages.search.searchHere} />
          </AheadLink>
        </p>
      )}
      {before}
      <TeaserList teasers={teasers} paper={paper} dayPath={dayPath} />
      <NeighbourLinks
        name={title}
        previous={linkTo(page - 1, messages.newer)}
        next={linkTo(page + 1, messages.older)}
      />
    </SiteFrame>
  );
}

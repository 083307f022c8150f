import type { Route } from 'next';
import { languageOf } from '@/lib/language/find-language';
import type { TeaserList as List } from '@/lib/newsroom/archive/teaser-list';
import { Folio } from '../masthead/folio';
import { Message } from '../site/message';
import { NeighbourLinks } from '../site/neighbour-links';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { TeaserList } from './teaser-list';

export interface CardListViewProps<T extends string> {
  paper: SitePaper;
  title: string;
  list: List;
  /** The address of a page of this list. */
  pathOf: (page: number) => Route<T>;
}

/** A section or a person across issues. */
export function TeaserListView<T extends string>({
  paper,
  title,
  list,
  pathOf,
}: CardListViewProps<T>) {
  const messages = languageOf(paper.language).messages;
  const { teasers, page, pages, total, reading } = list;
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
      <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">{title}</h1>
      <p className="mt-2 text-(color:--color-soft)">
        <Message
          language={paper.language}
          text={[
            messages.articles(total),
            ...(pages > 1 && page <= pages ? [messages.listed(page, pages)] : []),
          ].join('　')}
        />
      </p>
      {reading && (
        <p className="mt-2 text-(color:--color-soft)">
          <Message
            language={paper.language}
            text={messages.archiveReading(reading.read, reading.total)}
          />
        </p>
      )}
      <TeaserList teasers={teasers} paper={paper} />
      <NeighbourLinks
        name={title}
        previous={linkTo(page - 1, messages.newer)}
        next={linkTo(page + 1, messages.older)}
      />
    </SiteFrame>
  );
}

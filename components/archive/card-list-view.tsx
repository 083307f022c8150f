import type { Route } from 'next';
import type { Paper } from '@/lib/content/schema';
import { wordsOf } from '@/lib/edition/words';
import type { CardList as List } from '@/lib/newsroom/card-list';
import { Folio } from '../masthead/folio';
import { NeighbourLinks } from '../site/neighbour-links';
import { SiteFrame } from '../site/site-frame';
import { CardList, textsOfCards } from './card-list';

export interface CardListViewProps<T extends string> {
  paper: Paper;
  title: string;
  list: List;
  /** The address of a page of this list. */
  pathOf: (page: number) => Route<T>;
}

/** A section or a person across issues. */
export function CardListView<T extends string>({
  paper,
  title,
  list,
  pathOf,
}: CardListViewProps<T>) {
  const words = wordsOf(paper.language);
  const { cards, page, pages, total } = list;
  const linkTo = (other: number, kind: string) =>
    other >= 1 && other <= pages
      ? { href: pathOf(other), kind, title: words.listed(other, pages) }
      : undefined;
  const texts = textsOfCards(cards, paper);
  return (
    <SiteFrame
      paper={paper}
      head={<Folio paper={paper} />}
      texts={{
        ...texts,
        heavy: title,
        hei: texts.hei + words.listed(page, pages) + words.newer + words.older,
        song: texts.song + words.articles(total),
      }}
    >
      <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">{title}</h1>
      <p className="mt-2 text-soft">
        {words.articles(total)}
        {pages > 1 && `　${words.listed(page, pages)}`}
      </p>
      <CardList cards={cards} paper={paper} />
      <NeighbourLinks
        name={title}
        previous={linkTo(page - 1, words.newer)}
        next={linkTo(page + 1, words.older)}
      />
    </SiteFrame>
  );
}

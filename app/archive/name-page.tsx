import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TeaserListView } from '@/components/archive/teaser-list-view';
import type { SitePaper } from '@/components/site/site-frame';
import {
  type FeedFormat,
  labelFeedPath,
  labelPath,
  parseListPage,
  placeFeedPath,
  placePath,
} from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import type { TeaserList } from '@/lib/newsroom/archive/teaser-list';
import { findNames, getSitePaper, listTeasers } from '../data';
import { renderView } from '../render-view';
import { missingMetadata, shareMetadata } from '../share-metadata';

/** The run of a column, or the articles about a place, by the slug of its name. */
export interface NamedList {
  by: 'labels' | 'places';
  slug: string;
  /** The segments after the address of the list. */
  segments?: string[];
}

const paths = {
  labels: { pathOf: labelPath, feedOf: labelFeedPath },
  places: { pathOf: placePath, feedOf: placeFeedPath },
};

interface FoundList {
  paper: SitePaper;
  /** Both are absent for a list that there is not. */
  title?: string;
  list?: TeaserList;
}

async function findList({ by, slug, segments }: NamedList): Promise<FoundList> {
  const [paper, found] = await Promise.all([getSitePaper(), findNames(by, slug)]);
  const { names, reading } = found;
  const number = parseListPage(segments);
  const title = names[0] ?? (reading && languageOf(paper.language).messages.archive);
  if (number === undefined || title === undefined) return { paper };
  const list = await listTeasers(by, names, number);
  return { paper, title, ...(list && { list }) };
}

export async function describeNamedList(named: NamedList): Promise<Metadata> {
  const { paper, title, list } = await findList(named);
  if (title === undefined || !list) return missingMetadata(paper);
  const { pathOf, feedOf } = paths[named.by];
  return shareMetadata({
    paper,
    path: pathOf(named.slug, list.page),
    title: languageOf(paper.language).messages.listTitle(title, list.page),
    description: toHeadlineList(list.teasers, paper.language) || title,
    feed: {
      pathOf: (format: FeedFormat) => feedOf(named.slug, format),
      title: `${paper.name} · ${title}`,
    },
  });
}

export async function showNamedList(named: NamedList) {
  const { paper, title, list } = await findList(named);
  if (title === undefined || !list) notFound();
  const { by, slug } = named;
  const parts = { paper, title, list };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, { name: title, path: paths[by].pathOf(slug) }),
    view: () =>
      by === 'labels' ? (
        <TeaserListView {...parts} pathOf={(page) => labelPath(slug, page)} />
      ) : (
        <TeaserListView {...parts} pathOf={(page) => placePath(slug, page)} />
      ),
  });
}

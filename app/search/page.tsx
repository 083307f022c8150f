import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { inSameScript } from '@/components/reader/script/reader-script';
import { SearchView } from '@/components/search/search-view';
import { parseSearchValues, toSearchQuery } from '@/lib/addresses/search-query';
import { searchAddress, searchPath } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { cutText } from '@/lib/language/cut-text';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper } from '../data';
import { findQuotation, findSearch } from '../find-search';
import { renderView } from '../render-view';
import { shareMetadata } from '../share-metadata';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/search'>;

async function readValues({ searchParams }: Props) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    query.set(name, [value ?? ''].flat()[0] ?? '');
  }
  return parseSearchValues(query);
}

/** In UTF-16 code units: tabs and lists of bookmarks show less. */
const longestTitle = 60;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [paper, values] = await Promise.all([getSitePaper(), readValues(props)]);
  const { search } = languageOf(paper.language).messages;
  const { q } = values;
  const shown = q && (q.length > longestTitle ? `${cutText(q, longestTitle)}…` : q);
  return {
    ...shareMetadata({
      paper,
      path: searchAddress(values),
      title: [shown, search.search].filter(Boolean).join(' · '),
      description: search.describe(paper.name),
    }),
    // Search engines shall find the articles themselves.
    ...(toSearchQuery(values) !== '' && { robots: { index: false, follow: true } }),
  };
}

export default async function SearchPage(props: Props) {
  const [paper, values] = await Promise.all([getSitePaper(), readValues(props)]);
  // Next knows the types of paths, not those of addresses with a query.
  if (values.text !== undefined) redirect(inSameScript(await findQuotation(values.text)) as Route);
  const search = await findSearch(values);
  if (search.kind === 'moved') redirect(inSameScript(search.to));
  const step = { name: languageOf(paper.language).messages.search.search, path: searchPath };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, step),
    view: () => <SearchView paper={paper} search={search.state} />,
  });
}

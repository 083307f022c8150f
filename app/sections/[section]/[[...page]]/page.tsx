import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { TeaserListView } from '@/components/archive/teaser-list-view';
import { inSameScript } from '@/components/reader/script/reader-script';
import { findSection } from '@/lib/addresses/find-section';
import { parseListPage, sectionFeedPath, sectionPath } from '@/lib/edition/addresses/paths';
import { toHeadlineList } from '@/lib/edition/metadata/headline-list';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper, listTeasers } from '../../../data';
import { renderView } from '../../../render-view';
import { missingMetadata, shareMetadata } from '../../../share-metadata';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = PageProps<'/sections/[section]/[[...page]]'>;

async function findList({ params }: Props) {
  const { section: id, page } = await params;
  const paper = await getSitePaper();
  const section = findSection(paper.sections, id);
  const number = parseListPage(page);
  const list = section && number ? await listTeasers('sections', section.id, number) : undefined;
  return { paper, section, list, isFormer: section !== undefined && section.id !== id };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { paper, section, list } = await findList(props);
  if (!section || !list) return missingMetadata(paper);
  return shareMetadata({
    paper,
    path: sectionPath(section.id, list.page),
    title: languageOf(paper.language).messages.listTitle(section.name, list.page),
    description: toHeadlineList(list.teasers, paper.language) || section.name,
    feed: {
      pathOf: (format) => sectionFeedPath(section.id, format),
      title: `${paper.name} · ${section.name}`,
    },
  });
}

export default async function SectionPage(props: Props) {
  const { paper, section, list, isFormer } = await findList(props);
  if (!section || !list) notFound();
  if (isFormer) permanentRedirect(inSameScript(sectionPath(section.id, list.page)));
  const pathOf = (page: number) => sectionPath(section.id, page);
  const step = { name: section.name, path: pathOf(1) };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, step),
    view: () => (
      <TeaserListView
        {...{ paper, list, pathOf }}
        title={section.name}
        searchIn={{ section: section.id }}
      />
    ),
  });
}

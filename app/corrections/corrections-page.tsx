import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionsView } from '@/components/archive/corrections-view';
import { correctionsFeedPath, correctionsPath, parseListPage } from '@/lib/edition/addresses/paths';
import { toListData } from '@/lib/edition/metadata/structured-data';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper, listCorrections } from '../data';
import { renderView } from '../render-view';
import { missingMetadata, shareMetadata } from '../share-metadata';

/** @param segments the segments after the address of the list */
async function findList(segments: string[]) {
  const number = parseListPage(segments);
  const [paper, list] = await Promise.all([
    getSitePaper(),
    number === undefined ? undefined : listCorrections(number),
  ]);
  const { messages } = languageOf(paper.language);
  return { paper, messages, list };
}

export async function describeCorrections(segments: string[]): Promise<Metadata> {
  const { paper, messages, list } = await findList(segments);
  if (!list) return missingMetadata(paper);
  const title = messages.listTitle(messages.corrections, list.page);
  return shareMetadata({
    paper,
    path: correctionsPath(list.page),
    title,
    description: `${paper.name} ${title}`,
    feed: { pathOf: correctionsFeedPath, title: `${paper.name} · ${messages.corrections}` },
  });
}

export async function showCorrections(segments: string[]) {
  const { paper, messages, list } = await findList(segments);
  if (!list) notFound();
  const step = { name: messages.corrections, path: correctionsPath() };
  return renderView({
    paper,
    data: (origin) => toListData({ paper, origin }, step),
    view: () => <CorrectionsView paper={paper} list={list} />,
  });
}

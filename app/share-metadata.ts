import type { Metadata } from 'next';
import { inSameScript } from '@/components/reader/script/reader-script';
import { withScript } from '@/lib/addresses/script-query';
import type { CardRequest } from '@/lib/card/card-renderer';
import { cardShapes, cardSizes } from '@/lib/card/card-sizes';
import { describeCard } from '@/lib/card/card-subject';
import type { Paper } from '@/lib/content/fields/schema';
import {
  briefFeedPath,
  cardPath,
  type FeedFormat,
  feedPath,
  homePath,
} from '@/lib/edition/addresses/paths';
import { briefTitle } from '@/lib/export/brief/brief-parts';
import { otherScript, scriptOf, scriptTags } from '@/lib/language/chinese/script/script';
import { languageOf } from '@/lib/language/find-language';
import { openGraphLocale } from '@/lib/language/regional-tag';
import { readerScript } from '@/lib/store/reader-script';
import { knownOrigin } from './site-origin';

export interface Shared {
  paper: Paper;
  /** The canonical path of the view. */
  path: string;
  /** Absent for the home page. */
  title?: string;
  description: string;
  /** The view's own feed. */
  feed?: { pathOf: (format: FeedFormat) => string; title: string };
  /** True for views of an edition, which the feed of editions in brief has. */
  isInBrief?: true;
  /** The view as a file for e-readers: its path and its title. */
  epub?: { path: string; title: string };
  /** Properties of an article; absent for other views. */
  article?: {
    published: string;
    modified: string;
    section?: string;
    authors: string[];
    keywords: string[];
  };
  /** The view's own card; views without one have that of the home page. */
  card?: CardRequest | undefined;
}

/**
 * Returns the metadata of a view for link previews, search engines and feed readers. If the paper's origin is
 * unknown, tags that need an absolute address are left out.
 */
export function shareMetadata(shared: Shared): Metadata {
  const { paper, path, title, description } = shared;
  const name = title ?? paper.name;
  const origin = knownOrigin(paper);
  const hasCards = origin !== undefined && languageOf(paper.language).hasSheets;
  const cards = hasCards ? cardsOf(shared, origin) : [];
  return {
    ...(title !== undefined && { title: titleOf(title, paper) }),
    description,
    alternates: { canonical: path, languages: scriptsOf(shared), types: alternatesOf(shared) },
    openGraph: {
      title: name,
      description,
      siteName: paper.name,
      locale: openGraphLocale(paper.language),
      ...(origin !== undefined && { url: origin + path }),
      ...(cards.length > 0 && { images: cards }),
      ...kindOf(shared),
    },
    twitter: {
      card: cards.length > 0 ? 'summary_large_image' : 'summary',
      title: name,
      description,
      ...(cards.length > 0 && { images: cards.slice(0, 1) }),
    },
  };
}

/** Returns the metadata of a missing view: Next renders the 404 page, but takes its title from the route. */
export function missingMetadata(paper: Paper): Metadata {
  return { title: titleOf(languageOf(paper.language).messages.notFound, paper) };
}

/** Search engines must not list an advertisement among the paper's articles. */
export function advertisementMetadata(paper: Paper, title: string): Metadata {
  const { advertisement } = languageOf(paper.language).messages;
  return {
    title: titleOf(`${advertisement}: ${title}`, paper),
    robots: { index: false, follow: false },
  };
}

/** Next's own template for titles would replace patterns in them: `$&` is the whole template for it. */
export function titleOf(title: string, { name }: Paper): { absolute: string } {
  return { absolute: `${title} · ${name}` };
}

function kindOf({ article }: Shared) {
  if (!article) return { type: 'website' as const };
  const { published, modified, section, authors, keywords } = article;
  return {
    type: 'article' as const,
    publishedTime: published,
    modifiedTime: modified,
    authors,
    tags: keywords,
    ...(section !== undefined && { section }),
  };
}

/** Returns both shapes, the wide one first: most services take the first, messengers look for a square. */
function cardsOf({ paper, path, card }: Shared, origin: string) {
  const alt = card ? describeCard(card.subject) : paper.name;
  return cardShapes.map((shape) => ({
    url: origin + (card ? cardPath(path, shape, card.version) : cardPath(homePath, shape)),
    width: cardSizes[shape].width,
    height: cardSizes[shape].height,
    type: 'image/png',
    alt,
  }));
}

/** Returns the view in each script of a Chinese paper; nothing for any other paper. */
function scriptsOf({ paper, path }: Shared): Record<string, string> {
  const shown = scriptOf(paper.language);
  if (!shown) return {};
  const own = readerScript() ? otherScript[shown] : shown;
  const other = otherScript[own];
  return {
    [scriptTags[own]]: path,
    [scriptTags[other]]: withScript(path, other),
    'x-default': path,
  };
}

function alternatesOf({ paper, feed, isInBrief, epub }: Shared) {
  const brief = { pathOf: briefFeedPath, title: briefTitle(paper) };
  const feeds = [
    ...(feed ? [feed] : []),
    { pathOf: feedPath, title: paper.name },
    ...(isInBrief ? [brief] : []),
  ];
  const listAs = (format: FeedFormat) =>
    feeds.map(({ pathOf, title }) => ({ url: inSameScript(pathOf(format)), title }));
  return {
    'application/atom+xml': listAs('xml'),
    'application/feed+json': listAs('json'),
    ...(epub && { 'application/epub+zip': [{ url: inSameScript(epub.path), title: epub.title }] }),
  };
}

import type { Metadata } from 'next';
import type { Paper } from '@/lib/content/schema';
import { type FeedFormat, feedPath } from '@/lib/edition/paths';
import { knownOrigin } from './site-origin';

export interface Shared {
  paper: Paper;
  /** The one address of the view. */
  path: string;
  /** Absent for the paper itself. */
  title?: string;
  description: string;
  /** The view's own feed. */
  feed?: { pathOf: (format: FeedFormat) => string; title: string };
  /** What only an article has. */
  article?: {
    published: string;
    modified: string;
    section?: string;
    authors: string[];
    keywords: string[];
    pictures: { path: string; width: number; height: number; alt: string }[];
  };
}

/**
 * What a link to a view looks like where it is shared, found and followed. Where the paper does not know
 * its own origin, what must be absolute is left out rather than wrong.
 */
export function shareMetadata(shared: Shared): Metadata {
  const { paper, path, title, description } = shared;
  const name = title ?? paper.name;
  const origin = knownOrigin(paper);
  const [picture] = origin === undefined ? [] : picturesOf(shared, origin);
  return {
    ...(title !== undefined && { title }),
    description,
    alternates: { canonical: path, types: feedsOf(shared) },
    openGraph: {
      title: name,
      description,
      siteName: paper.name,
      locale: toLocale(paper.language),
      ...(origin !== undefined && { url: origin + path }),
      ...(picture && { images: [picture] }),
      ...kindOf(shared),
    },
    twitter: {
      card: picture ? 'summary_large_image' : 'summary',
      title: name,
      description,
      ...(picture && { images: [picture] }),
    },
  };
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

/** Drawings are left out: no card shows an SVG. */
function picturesOf({ article }: Shared, origin: string) {
  return (article?.pictures ?? [])
    .filter(({ path }) => !path.endsWith('.svg'))
    .map(({ path, width, height, alt }) => ({ url: origin + path, width, height, alt }));
}

function feedsOf({ paper, feed }: Shared) {
  const feeds = [...(feed ? [feed] : []), { pathOf: feedPath, title: paper.name }];
  const listAs = (format: FeedFormat) =>
    feeds.map(({ pathOf, title }) => ({ url: pathOf(format), title }));
  return { 'application/atom+xml': listAs('xml'), 'application/feed+json': listAs('json') };
}

/** As Open Graph writes it: `zh_CN`, `en_GB`. */
function toLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return language === 'en' ? 'en_GB' : `${code}_${region}`;
}

/** Writes the paper in brief as Atom (RFC 4287) and as JSON Feed 1.1 (jsonfeed.org): one entry for each edition. */
import { withScript } from '@/lib/addresses/script-query';
import type { Paper } from '@/lib/content/fields/schema';
import { briefFeedPath, editionPath, homePath } from '@/lib/edition/addresses/paths';
import { latestOf, modifiedOf } from '@/lib/edition/article-times';
import { feedIconPath } from '@/lib/edition/feeds/feed';
import { element, textElement, toXmlDocument } from '@/lib/edition/feeds/xml';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { toBriefBody } from './brief-html';
import { type BriefParts, briefTitle, headOf } from './brief-parts';

export interface BriefFeed {
  paper: Paper;
  /** Origin of the site: `https://example.com`. */
  origin: string;
  /** The script of the feed, if it is not the paper's own. Links keep it; the names of entries are the same. */
  script?: ChineseScript | undefined;
  /** The newest first. */
  editions: Pick<BriefParts, 'edition' | 'pages'>[];
}

export function toBriefAtom(feed: BriefFeed): string {
  const { paper, origin, script } = feed;
  const entries = feed.editions.map((edition) => toEntry(edition, feed));
  const self = origin + withScript(briefFeedPath('xml'), script);
  return toXmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': paper.language }, [
      textElement('id', self),
      textElement('title', briefTitle(paper)),
      textElement('updated', latestOf(entries.map(({ updated }) => updated))),
      textElement('icon', origin + feedIconPath),
      element('author', {}, [textElement('name', paper.publisher ?? paper.name)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', {
        rel: 'alternate',
        type: 'text/html',
        href: origin + withScript(homePath, script),
      }),
      ...entries.map(({ id, address, title, published, updated, content }) =>
        element('entry', {}, [
          textElement('id', id),
          textElement('title', title),
          element('link', { rel: 'alternate', type: 'text/html', href: address }),
          textElement('published', published),
          textElement('updated', updated),
          textElement('content', content, { type: 'html' }),
        ]),
      ),
    ]),
  );
}

/** @returns the object to be serialised as JSON */
export function toBriefJson(feed: BriefFeed) {
  const { paper, origin, script } = feed;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: briefTitle(paper),
    home_page_url: origin + withScript(homePath, script),
    feed_url: origin + withScript(briefFeedPath('json'), script),
    favicon: origin + feedIconPath,
    language: paper.language,
    authors: [{ name: paper.publisher ?? paper.name }],
    items: feed.editions
      .map((edition) => toEntry(edition, feed))
      .map(({ id, address, title, published, updated, content }) => ({
        id,
        url: address,
        title,
        content_html: content,
        date_published: published,
        date_modified: updated,
      })),
  };
}

/** The address of an entry is that of its edition, and its name is another one than in other feeds of the paper. */
function toEntry(one: BriefFeed['editions'][number], { paper, origin, script }: BriefFeed) {
  const { edition, pages } = one;
  const articles = pages.flatMap(({ stories }) => stories.map(({ article }) => article));
  const published = articles.map((article) => article.published);
  const path = editionPath(edition.date);
  return {
    id: `${origin}${path}#brief`,
    address: origin + withScript(path, script),
    title: headOf(paper, edition).join(' '),
    published: published.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? latestOf([]),
    updated: latestOf(articles.map(modifiedOf)),
    content: toBriefBody({ ...one, paper, origin, script }),
  };
}

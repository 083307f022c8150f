import type { Element, ElementContent } from 'hast';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { languageOf } from '@/lib/language/find-language';
import type { PlacedStory } from '@/lib/layout/model/page-plan';
import { articlePath, pagePath } from './addresses/paths';

interface IndexParts {
  date: string;
  articles: readonly Article[];
  paper: Pick<Paper, 'language'>;
}

/** Returns an index with what its sheet has: a list of headlines with their page numbers, all of them links. */
export function withEntries(
  index: Article,
  entries: NonNullable<PlacedStory['entries']>,
  { date, articles, paper }: IndexParts,
): Article {
  const { pageTag } = languageOf(paper.language).typography;
  const items = entries.flatMap(({ slug, page }): Element[] => {
    const article = articles.find((one) => one.slug === slug);
    if (!article) return [];
    const tag = toLink(pagePath(date, page), pageTag(page));
    const title = toLink(articlePath(date, slug), article.title);
    return [toElement('li', {}, [tag, { type: 'text', value: '\u3000' }, title])];
  });
  const list = toElement('ul', { className: ['index-entries'] }, items);
  return { ...index, body: { type: 'root', children: items.length > 0 ? [list] : [] } };
}

const toLink = (href: string, text: string): Element =>
  toElement('a', { href }, [{ type: 'text', value: text }]);

const toElement = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

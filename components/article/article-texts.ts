import { toString as toText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import type { Page } from '@/lib/edition/edition';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { FaceTexts } from '../site/fonts';

export interface ArticleTextsParts {
  article: Article;
  paper: Paper;
  page: Page | undefined;
  /** The articles before and after, whose headlines stand at the foot. */
  beside: (Article | undefined)[];
}

/**
 * What an article page sets in each face, so that no character is sent that it does not show. The text
 * itself counts only where a system has no Song of its own: the faces before ours are asked first.
 */
export function textsOfArticle({ article, paper, page, beside }: ArticleTextsParts): FaceTexts {
  const { title, kicker, deck, label, byline, pictures, keywords } = article;
  const { language } = paper;
  const messages = languageOf(language).messages;
  const captions = pictures.map(({ caption, credit }) => `${caption ?? ''}${credit ?? ''}`);
  const besideTitles = beside.map((other) => other?.title);
  const notes = article.corrections.map(({ text, date }) => text + formatDay(date, language));
  const labels = [
    messages.previousArticle,
    messages.nextArticle,
    messages.keywords,
    messages.updated,
  ];
  const place = [formatDay(article.date, language), page && messages.page(page.number) + page.name];
  return {
    heavy: title,
    hei: [label, messages.corrections, ...besideTitles, ...textsOf(article, heiElements)].join(''),
    kai: [kicker, byline?.printed, ...captions, ...textsOf(article, kaiElements)].join(''),
    song: [toText(article.body), deck, ...notes, ...labels, ...place, ...keywords].join(''),
  };
}

const heiElements = new Set(['h2', 'h3', 'strong', 'th']);
const kaiElements = new Set(['em', 'blockquote']);

/** The text of all elements of some names, and of fact boxes' titles with the Hei ones. */
function textsOf({ body }: Article, names: ReadonlySet<string>): string[] {
  const texts: string[] = [];
  visit(body, 'element', (element) => {
    const isTitle = element.properties.className?.toString() === 'facts-title';
    if (names.has(element.tagName) || (isTitle && names === heiElements))
      texts.push(toText(element));
  });
  return texts;
}

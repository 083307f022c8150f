import type { Article, WithdrawnArticle } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath } from '@/lib/edition/addresses/paths';
import { type Edition, findArticle, isAd } from '@/lib/edition/edition';
import { writeArticleHtml } from '@/lib/edition/feeds/article-html';
import { textElement } from '@/lib/edition/feeds/xml';
import { kindName } from '@/lib/edition/kind-name';
import { formatDay } from '@/lib/language/dates';
import { escapeMarkup } from '@/lib/language/escape-markup';
import { languageOf } from '@/lib/language/find-language';
import { languageOfText } from '@/lib/language/foreign-language';
import { toHtmlPage } from './html-page';
import { contentsName, pictureFolder } from './payload-names';

export interface PageParts {
  paper: Paper;
  edition: Edition;
  /** The public origin; undefined if it is not configured. */
  origin: string | undefined;
}

/**
 * Writes the HTML file of an article. Its links lead to the files of the same edition, and to other editions at their
 * public addresses; without an origin only the text of these is left.
 */
export function toArticlePage(article: Article, parts: PageParts): string {
  const { paper, edition, origin } = parts;
  const { date, slug, title } = article;
  const body = writeArticleHtml(article, paper, {
    linkTo: (href) => toDepositLink(href, { edition, origin }),
    pictureAt: (name) => `../${pictureFolder(date)}${encodeURIComponent(name)}`,
  });
  const { messages } = languageOf(paper.language);
  const kind = isAd(article) ? messages.advertisement : kindName(article, paper.language);
  const head = [toHead(parts), textElement('p', kind), textElement('h1', title)];
  return toHtmlPage({
    language: languageOfText(title + article.summary, paper.language),
    title: `${title} · ${paper.name}`,
    canonical: origin === undefined ? undefined : origin + articlePath(date, slug),
    body: [...head, body, toFoot(origin, articlePath(date, slug))].filter(Boolean).join('\n'),
  });
}

/** Writes the file of an article that was withdrawn: that, why, and nothing of the article but its headline. */
export function toWithdrawnPage(article: WithdrawnArticle, parts: PageParts): string {
  const { paper, edition, origin } = parts;
  const { language } = paper;
  const { messages } = languageOf(language);
  const { slug, title, date, reason } = article;
  const path = articlePath(edition.date, slug);
  return toHtmlPage({
    language,
    title: `${messages.withdrawn} · ${paper.name}`,
    canonical: origin === undefined ? undefined : origin + path,
    body: [
      toHead(parts),
      textElement('h1', messages.withdrawn),
      textElement('p', title),
      textElement('p', `${messages.withdrawnOn(formatDay(date, language))} ${reason}`),
      toFoot(origin, path),
    ]
      .filter(Boolean)
      .join('\n'),
  });
}

function toHead({ paper, edition: { date, issue } }: PageParts): string {
  const { language } = paper;
  const number = issue === undefined ? [] : [languageOf(language).messages.issue(issue)];
  const edition = [formatDay(date, language), ...number].join(' ');
  const text = `${escapeMarkup(paper.name)} · ${escapeMarkup(edition)}`;
  return `<header lang="${escapeMarkup(language)}"><a href="../${contentsName}">${text}</a></header>`;
}

function toFoot(origin: string | undefined, path: string): string {
  if (origin === undefined) return '';
  const address = escapeMarkup(origin + path);
  return `<footer><a href="${address}">${address}</a></footer>`;
}

function toDepositLink(
  href: string,
  { edition, origin }: Pick<PageParts, 'edition' | 'origin'>,
): string | undefined {
  if (!href.startsWith('/')) return href;
  const [path = '', fragment] = href.split('#');
  const before = articlePath(edition.date, '');
  const slug = path.startsWith(before) ? path.slice(before.length) : '';
  const article = slug === '' ? undefined : findArticle(edition, slug);
  if (!article) return origin === undefined ? undefined : origin + href;
  return `${article.slug}.html${fragment === undefined ? '' : `#${fragment}`}`;
}

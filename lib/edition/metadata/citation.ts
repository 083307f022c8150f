/**
 * Cites an article in print, by the date of the issue and the number of the page (版). Chinese law, history and media
 * journals require GB/T 7714—2015 (document type N, newspaper); TeX uses BibTeX.
 */
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { authorsOf } from './authors-of';

export interface CitedParts {
  article: Pick<Article, 'date' | 'slug' | 'title' | 'byline'>;
  paper: Pick<Paper, 'name' | 'language'>;
  /** The number of the page on which the article begins. */
  page?: number;
  /** The article's absolute address; absent if the site's origin is not configured. */
  address?: string;
}

/** One citation in each style. */
export interface Citations {
  plain: string;
  gbt7714: string;
  bibtex: string;
}

export function cite(parts: CitedParts): Citations {
  return { plain: toPlain(parts), gbt7714: toGbt7714(parts), bibtex: toBibtex(parts) };
}

/** Lists people only, because agencies and editorial desks are not authors. */
function namesOf({ byline }: CitedParts['article']): string[] {
  return authorsOf(byline).map(({ name }) => name);
}

/** Replaces the wide spaces that separate the phrases of a printed headline by normal ones. */
function titleOf({ title }: CitedParts['article']): string {
  return title.replace(/\s+/gu, ' ').trim();
}

function toPlain({ article, paper, page, address = '' }: CitedParts): string {
  return languageOf(paper.language).citation.plain({
    authors: namesOf(article),
    title: titleOf(article),
    paper: paper.name,
    day: formatDay(article.date, paper.language),
    page,
    address,
  });
}

/** GB/T 7714 names three authors, then 等 or et al (section 8.1). Section 8.8: date and page, `2023-03-10(2)`. */
const mostAuthors = 3;

function toGbt7714({ article, paper, page }: CitedParts): string {
  const names = namesOf(article);
  const { andOthers } = languageOf(paper.language).citation;
  const shown = names.length > mostAuthors ? [...names.slice(0, mostAuthors), andOthers] : names;
  const authors = shown.length > 0 ? `${shown.join(', ')}. ` : '';
  const place = page === undefined ? '' : `(${page})`;
  return `${authors}${titleOf(article)}[N]. ${paper.name}, ${article.date}${place}.`;
}

function toBibtex({ article, paper, page, address }: CitedParts): string {
  const [year = '', month = '', day = ''] = article.date.split('-');
  const names = namesOf(article);
  const fields = {
    ...(names.length > 0 && { author: names.map((name) => `{${escapeTex(name)}}`).join(' and ') }),
    title: `{${escapeTex(titleOf(article))}}`,
    journal: escapeTex(paper.name),
    year,
    month: String(Number(month)),
    day: String(Number(day)),
    ...(page !== undefined && { pages: String(page) }),
    // The url package needs no escaping here: our addresses are ASCII without braces.
    ...(address !== undefined && { url: address }),
    langid: languageOf(paper.language).citation.langid,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@article{${article.slug}-${article.date},\n${lines.join(',\n')}\n}`;
}

const texSpecials: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (mark) => texSpecials[mark] ?? `\\${mark}`);
}

/**
 * How an article is cited, as it stood in print: the date and the number of the 版. Chinese law,
 * history and media journals ask for GB/T 7714—2015 (document type N, newspaper); TeX for BibTeX.
 */
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';

export interface CitedParts {
  article: Pick<Article, 'date' | 'slug' | 'title' | 'byline'>;
  paper: Pick<Paper, 'name' | 'language'>;
  /** The 版 where the article begins. */
  page?: number;
  /** The article's whole address; absent where the paper does not know its own. */
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

/** People only: an agency or a desk stands in no list of authors. */
function namesOf({ byline }: CitedParts['article']): string[] {
  return byline?.people.map(({ name }) => name) ?? [];
}

/** A headline's phrases stand apart by wide spaces in print; a citation runs on. */
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

/** §8.1: three authors, then 等 or et al; §8.8: date and page of a newspaper, `2023-03-10(2)`. */
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
    // The url package takes its argument as it stands; ours are ASCII without braces.
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

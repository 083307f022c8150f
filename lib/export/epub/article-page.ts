import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { correctionHead } from '@/lib/edition/correction-head';
import type { Page } from '@/lib/edition/edition';
import { element, textElement } from '@/lib/edition/feeds/xml';
import { kindName } from '@/lib/edition/kind-name';
import { pageTitle } from '@/lib/edition/page-title';
import { formatMoment } from '@/lib/language/dates';
import { escapeMarkup } from '@/lib/language/escape-markup';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes } from '@/lib/language/foreign-language';
import { articleFolder, type Chapter, navigationName, pageBreakId, styleName } from './book';
import { toBookBody } from './book-body';
import { type LinkSource, openLinks } from './book-links';
import type { BookPicture } from './book-pictures';
import { toLine, toXhtmlPage, writeNodes } from './xhtml-page';

export interface ArticlePageParts extends LinkSource {
  paper: Paper;
  chapter: Chapter;
  pictures: ReadonlyMap<string, BookPicture>;
}

/** Writes the content document of an article: where it appeared, all of it, and the ways on. */
export function toArticlePage(parts: ArticlePageParts): string {
  const { paper, chapter } = parts;
  const { article } = chapter;
  const { language } = paper;
  const { 'data-script': _, ...foreign } = foreignAttributes(
    article.title + article.summary,
    language,
  );
  const attributes = {
    ...foreign,
    'xml:lang': foreign.lang,
    class: article.kind === 'obituary' ? 'obituary' : undefined,
  };
  const body = toBookBody(article, {
    linkTo: openLinks(article, parts),
    pictureOf: (name) => parts.pictures.get(name),
  });
  return toXhtmlPage({
    language,
    title: article.title,
    style: `../${styleName}`,
    body: [
      ...chapter.begins.map((page) => toPageBreak(page, language)),
      toLine('place', placeOf(parts)),
      element('article', attributes, [
        toHead(article),
        writeNodes(body),
        toCorrections(article, language),
      ]),
      toChanged(article, paper),
      ...chapter.ends.map((page) => toPageBreak(page, language)),
      toWays(parts),
    ],
  });
}

/** A marker of the place where a page of the paper begins (EPUB Accessibility 1.1, 3.2). */
function toPageBreak(page: Page, language: string): string {
  const attributes = {
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    id: pageBreakId(page.number),
    'aria-label': pageTitle(page, language),
  };
  return element('div', {}, [element('span', attributes, [''])]);
}

function placeOf({ paper, edition, chapter }: ArticlePageParts): string {
  const { messages } = languageOf(paper.language);
  const { article, page } = chapter;
  const section = paper.sections.find(({ id }) => id === article.section);
  const parts = [
    edition.status === 'published' ? undefined : messages.proof,
    pageTitle(page, paper.language),
    section && section.name !== page.name ? section.name : undefined,
    kindName(article, paper.language),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function toHead({ label, kicker, title, deck, byline }: Article): string {
  return element('header', {}, [
    toLine('label', label),
    toLine('kicker', kicker),
    textElement('h1', title),
    toLine('deck', deck),
    toLine('byline', byline?.runsIn ? undefined : byline?.printed),
  ]);
}

function toCorrections({ corrections }: Article, language: string): string {
  if (corrections.length === 0) return '';
  const own = { lang: language, 'xml:lang': language, dir: languageOf(language).direction };
  const notes = corrections.map(({ date, text }) =>
    element('p', {}, [textElement('strong', correctionHead(date, language)), escapeMarkup(text)]),
  );
  const name = languageOf(language).messages.corrections;
  return element('section', { ...own, class: 'corrections', 'aria-label': name }, notes);
}

/** When the article was changed, and its keywords. */
function toChanged({ updated, keywords }: Article, { language, timeZone }: Paper): string {
  const { messages } = languageOf(language);
  const lines = [
    updated && `${messages.updated} ${formatMoment(updated, language, timeZone)}`,
    keywords.length > 0 ? `${messages.keywords}${keywords.join(messages.comma)}` : undefined,
  ];
  const written = lines.flatMap((line) => (line ? [textElement('p', line)] : []));
  return written.length > 0 ? element('footer', { class: 'changed' }, written) : '';
}

/** To the article before and after, and to the contents. */
function toWays({ paper, book, chapter }: ArticlePageParts): string {
  const { previousArticle, nextArticle, contents } = languageOf(paper.language).messages;
  const at = book.chapters.indexOf(chapter);
  const toLink = (path: string | undefined, text: string, rel?: string) =>
    path === undefined ? '' : textElement('a', text, { href: path, ...(rel && { rel }) });
  const fileAt = (index: number) => book.chapters[index]?.path.slice(articleFolder.length);
  const links = [
    toLink(at > 0 ? fileAt(at - 1) : undefined, previousArticle, 'prev'),
    toLink(`../${navigationName}`, contents),
    toLink(fileAt(at + 1), nextArticle, 'next'),
  ];
  return element('nav', { class: 'ways', 'aria-label': contents }, [
    element('p', {}, [links.filter(Boolean).join(' ')]),
  ]);
}

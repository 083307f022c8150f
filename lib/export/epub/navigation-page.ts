import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { element, textElement } from '@/lib/edition/feeds/xml';
import { pageTitle } from '@/lib/edition/page-title';
import { languageOf } from '@/lib/language/find-language';
import { type Book, colophonName, coverName, navigationName, pageBreakId, styleName } from './book';
import { describeIssue } from './describe-issue';
import { toLine, toXhtmlPage } from './xhtml-page';

export interface NavigationParts {
  paper: Paper;
  edition: Edition;
  book: Book;
  hasCover: boolean;
}

/**
 * Writes the navigation document (EPUB 3.3, 7), which is the contents page as well: the articles by page, then by
 * section. The list of page breaks and the landmarks are for reading systems only.
 */
export function toNavigationPage(parts: NavigationParts): string {
  const { paper, edition } = parts;
  const { language } = paper;
  const { messages } = languageOf(language);
  return toXhtmlPage({
    language,
    title: messages.contents,
    style: styleName,
    body: [
      element('header', {}, [
        textElement('h1', paper.name),
        toLine('deck', describeIssue(edition, language)),
        toLine('byline', edition.status === 'published' ? undefined : messages.proof),
      ]),
      element('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'contents' }, [
        textElement('h2', messages.contents),
        toContents(parts),
      ]),
      toSections(parts),
      toPageList(parts),
      toLandmarks(parts),
    ],
  });
}

const toLink = (href: string, text: string): string => textElement('a', text, { href });

/** Lists the articles of each page. A page on which no article begins leads to its place. */
function toContents({ paper, edition, book, hasCover }: NavigationParts): string {
  const { language } = paper;
  const { messages } = languageOf(language);
  const pages = book.pageBreaks.map(({ page, chapter, isLast }) => {
    const own = book.chapters.filter((one) => one.page === page);
    const href = isLast ? `${chapter.path}#${pageBreakId(page.number)}` : chapter.path;
    const articles = own.map(({ path, article }) =>
      element('li', {}, [toLink(path, article.title)]),
    );
    const list = articles.length > 0 ? [element('ol', {}, articles)] : [];
    return element('li', {}, [toLink(href, pageTitle(page, language)), ...list]);
  });
  const before = [
    ...(hasCover ? [toLink(coverName, messages.takeAway.cover)] : []),
    ...(edition.sections.length > 0
      ? [toLink(`${navigationName}#sections`, messages.sections)]
      : []),
  ];
  const toItems = (links: readonly string[]) => links.map((link) => element('li', {}, [link]));
  const after = [toLink(colophonName, messages.takeAway.colophon)];
  return element('ol', {}, [...toItems(before), ...pages, ...toItems(after)]);
}

/** A reading system shows only the contents; this list is for who reads the contents page. */
function toSections({ paper, edition, book }: NavigationParts): string {
  const { messages } = languageOf(paper.language);
  const sections = edition.sections.map(({ name, articles }) => {
    const own = book.chapters.filter(({ article }) =>
      articles.some(({ slug }) => slug === article.slug),
    );
    const links = own.map(({ path, article }) => element('li', {}, [toLink(path, article.title)]));
    return element('li', {}, [textElement('span', name), element('ol', {}, links)]);
  });
  if (sections.length === 0) return '';
  return element('nav', { id: 'sections', 'aria-labelledby': 'sections-head' }, [
    textElement('h2', messages.sections, { id: 'sections-head' }),
    element('ol', {}, sections),
  ]);
}

/** The beginning of each page, so that who has the paper and who has the publication can talk of page 4. */
function toPageList({ paper, book }: NavigationParts): string {
  const { pages } = languageOf(paper.language).messages;
  const breaks = book.pageBreaks.map(({ page, chapter }) =>
    element('li', {}, [toLink(`${chapter.path}#${pageBreakId(page.number)}`, String(page.number))]),
  );
  if (breaks.length === 0) return '';
  return element('nav', { 'epub:type': 'page-list', role: 'doc-pagelist', hidden: 'hidden' }, [
    textElement('h2', pages),
    element('ol', {}, breaks),
  ]);
}

function toLandmarks({ paper, book, hasCover }: NavigationParts): string {
  const { messages } = languageOf(paper.language);
  const [first] = book.chapters;
  const marks = [
    ...(hasCover ? [['cover', coverName, messages.takeAway.cover] as const] : []),
    ['toc', `${navigationName}#contents`, messages.contents] as const,
    ...(first ? [['bodymatter', first.path, first.article.title] as const] : []),
  ];
  return element('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, [
    element(
      'ol',
      {},
      marks.map(([type, href, text]) =>
        element('li', {}, [textElement('a', text, { 'epub:type': type, href })]),
      ),
    ),
  ]);
}

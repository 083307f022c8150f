import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { isPlanned, type Page, type PlannedPage } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { toHundredths } from '@/lib/layout/model/rounding';
import type { Points } from '@/lib/layout/model/sheet-grid';

/** A bookmark of a PDF: a page of the paper, or a story that begins on it. */
export interface Bookmark {
  title: string;
  /** Index of the page in the document, from 0. */
  page: number;
  /** Distance of its target from the top of the sheet. */
  top: Points;
  stories?: Bookmark[];
}

/** Returns a bookmark for each page, and under it one for each story that begins on the page. */
export function toBookmarks(pages: Page[], language: string): Bookmark[] {
  return pages.filter(isPlanned).map(({ number, name, plan, articles }, page) => ({
    title: pageTitle({ number, name }, language),
    page,
    top: 0,
    stories: listStories({ plan, articles }, page),
  }));
}

/** Returns a bookmark for each story of a large-print edition, whose pages have no names. */
export function toStoryBookmarks(pages: Page[]): Bookmark[] {
  return pages.filter(isPlanned).flatMap(listStories);
}

function listStories(
  { plan, articles }: Pick<PlannedPage, 'plan' | 'articles'>,
  page: number,
): Bookmark[] {
  return plan.stories
    .filter(({ kind }) => kind === 'story')
    .flatMap(({ slug, rect }) => {
      const article = articles.find((one) => one.slug === slug);
      return article ? [{ title: article.title, page, top: topOf(rect.row, plan.grid) }] : [];
    });
}

interface Measures {
  margins: { top: number };
  rowEm: number;
  bodySize: Points;
}

function topOf(row: number, { margins, rowEm, bodySize }: Measures): Points {
  return (margins.top * 72) / 25.4 + row * rowEm * bodySize;
}

/** Writes the bookmarks into a document (ISO 32000-1, 12.3.3). */
export function addOutline(pdf: PDFDocument, bookmarks: Bookmark[]): void {
  const root = pdf.context.nextRef();
  const ends = addItems(pdf, bookmarks, root);
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...ends }));
  pdf.catalog.set(PDFName.of('Outlines'), root);
}

/** Writes the items under a parent and returns the parent's entries that refer to them. */
function addItems(pdf: PDFDocument, bookmarks: Bookmark[], parent: PDFRef) {
  const refs = bookmarks.map(() => pdf.context.nextRef());
  for (const [index, { title, page, top, stories = [] }] of bookmarks.entries()) {
    const ref = refs[index];
    if (!ref) continue;
    const [before, after] = [refs[index - 1], refs[index + 1]];
    const target = pdf.getPage(page);
    const { x, y, height } = target.getTrimBox();
    const item = pdf.context.obj({
      Parent: parent,
      ...(before && { Prev: before }),
      ...(after && { Next: after }),
      Dest: [target.ref, 'XYZ', x, toHundredths(y + height - top), null],
      ...addItems(pdf, stories, ref),
    });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    pdf.context.assign(ref, item);
  }
  const [first, last] = [refs.at(0), refs.at(-1)];
  return first && last ? { First: first, Last: last, Count: refs.length } : {};
}

import type { PDFDict } from '@cantoo/pdf-lib';
import type { Condition, PdfDocument } from './read-document';
import { type Element, pathOf } from './structure';

/** True if an element or one around it says its language, or the document does. */
function hasLanguage(element: Element | undefined, document: PdfDocument): boolean {
  if (!element) return Boolean(document.objects.text(document.catalog, 'Lang'));
  return (
    Boolean(document.objects.text(element.dict, 'Lang')) || hasLanguage(element.parent, document)
  );
}

const isDocumentSilent = ({ objects, catalog }: PdfDocument): boolean =>
  !objects.text(catalog, 'Lang');

/** Titles of all entries of the outline. */
function listOutline({ objects, catalog }: PdfDocument): string[] {
  const titles: string[] = [];
  const visit = (item: PDFDict | undefined): void => {
    if (!item) return;
    titles.push(objects.text(item, 'Title') ?? '');
    visit(objects.dict(item, 'First'));
    visit(objects.dict(item, 'Next'));
  };
  visit(objects.dict(objects.dict(catalog, 'Outlines'), 'First'));
  return titles;
}

/** Checkpoint 11: declared natural language. */
export const languageConditions: Record<string, Condition> = {
  /** Text of a page. */
  '11-001': (document) =>
    document.elements
      .filter(({ contents }) => contents.length > 0)
      .filter((element) => !hasLanguage(element, document))
      .map(pathOf),
  /** Alternative and replacement text, and expansions. */
  '11-002': (document) =>
    document.elements
      .filter(({ dict }) =>
        ['Alt', 'ActualText', 'E'].some((name) => document.objects.text(dict, name)),
      )
      .filter((element) => !hasLanguage(element, document))
      .map(pathOf),
  /** The outline: nothing but the document can say its language. */
  '11-003': (document) => (isDocumentSilent(document) ? listOutline(document) : []),
  /** What a link leads to. */
  '11-004': (document) =>
    isDocumentSilent(document)
      ? document.annotations.flatMap(({ dict }) => document.objects.text(dict, 'Contents') ?? [])
      : [],
  /** What a field of a form is for. */
  '11-005': (document) =>
    isDocumentSilent(document)
      ? document.annotations.flatMap(({ dict }) => document.objects.text(dict, 'TU') ?? [])
      : [],
};

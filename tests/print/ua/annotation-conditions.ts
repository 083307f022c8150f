import type { PDFDict } from '@cantoo/pdf-lib';
import type { Condition, PdfDocument } from './read-document';
import type { Element } from './structure';

/** Types of annotations of ISO 32000-1, 12.5.6.1. */
const known = new Set(
  [
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink',
    'Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact',
  ].flatMap((line) => line.split(' ')),
);

const typeOf = (dict: PDFDict, { objects }: PdfDocument): string =>
  objects.name(dict, 'Subtype') ?? '';

/** Returns the element that has an annotation. */
function holderOf(dict: PDFDict, { elements }: PdfDocument): Element | undefined {
  return elements.find(({ annotations }) => annotations.includes(dict));
}

/** An alternative description in the element around it. */
const hasAlt = (dict: PDFDict, document: PdfDocument): boolean => {
  const holder = holderOf(dict, document);
  return Boolean(holder && document.objects.text(holder.dict, 'Alt'));
};

const hasContents = (dict: PDFDict, { objects }: PdfDocument): boolean =>
  Boolean(objects.text(dict, 'Contents')?.trim());

/** Returns the annotations of a document that fail. */
const failing =
  (fails: (dict: PDFDict, document: PdfDocument, page: PDFDict) => boolean): Condition =>
  (document) =>
    document.annotations
      .filter(({ dict, page }) => fails(dict, document, page))
      .map(({ dict }) => String(dict));

const clips = (document: PdfDocument): PDFDict[] =>
  document.objects.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => document.objects.toDict(object) ?? [])
    .filter((dict) => document.objects.name(dict, 'S') === 'MCD');

/** True if nothing in an appearance stream is shown outside of artifacts. */
function isArtifact(dict: PDFDict, { objects }: PdfDocument): boolean {
  const source = objects.bytes(objects.get(objects.dict(dict, 'AP'), 'N'))?.toString('latin1');
  return source === undefined || /^\s*\/Artifact\b[\s\S]*EMC\s*$/.test(source);
}

/** Checkpoint 28: annotations. */
export const annotationConditions: Record<string, Condition> = {
  /** It is no child of an Annot element. */
  '28-002': failing(
    (dict, document) =>
      !['Widget', 'Link', 'PrinterMark', 'Popup'].includes(typeOf(dict, document)) &&
      holderOf(dict, document)?.standard !== 'Annot',
  ),
  /** Nothing describes it. */
  '28-004': failing(
    (dict, document) =>
      !['Widget', 'PrinterMark', 'Popup'].includes(typeOf(dict, document)) &&
      !hasContents(dict, document) &&
      !hasAlt(dict, document),
  ),
  /** Nothing says what a field is for. */
  '28-005': failing(
    (dict, document) =>
      typeOf(dict, document) === 'Widget' &&
      !document.objects.text(dict, 'TU') &&
      !hasAlt(dict, document),
  ),
  /** One of an unknown type is not tagged and described as the others. */
  '28-006': failing(
    (dict, document) =>
      !known.has(typeOf(dict, document)) &&
      (holderOf(dict, document)?.standard !== 'Annot' || !hasContents(dict, document)),
  ),
  '28-007': failing((dict, document) => typeOf(dict, document) === 'TrapNet'),
  /** The page does not say in which order it is reached. */
  '28-008': failing((_, { objects }, page) => objects.name(page, 'Tabs') === undefined),
  /** The order is not that of the structure. */
  '28-009': failing((_, { objects }, page) => (objects.name(page, 'Tabs') ?? 'S') !== 'S'),
  '28-010': failing(
    (dict, document) =>
      typeOf(dict, document) === 'Widget' && holderOf(dict, document)?.standard !== 'Form',
  ),
  /** A link is in no Link element. */
  '28-011': failing(
    (dict, document) =>
      typeOf(dict, document) === 'Link' && holderOf(dict, document)?.standard !== 'Link',
  ),
  /** A link does not say where it leads. */
  '28-012': failing(
    (dict, document) => typeOf(dict, document) === 'Link' && !hasContents(dict, document),
  ),
  '28-014': (document) =>
    clips(document)
      .filter((dict) => !document.objects.get(dict, 'CT'))
      .map(String),
  '28-015': (document) =>
    clips(document)
      .filter((dict) => !document.objects.get(dict, 'Alt'))
      .map(String),
  '28-016': failing((dict, document) => {
    const file = document.objects.dict(dict, 'FS');
    const { objects } = document;
    return (
      typeOf(dict, document) === 'FileAttachment' &&
      (!objects.text(file, 'F') || !objects.text(file, 'UF'))
    );
  }),
  '28-017': failing(
    (dict, document) =>
      typeOf(dict, document) === 'PrinterMark' && holderOf(dict, document) !== undefined,
  ),
  '28-018': failing(
    (dict, document) => typeOf(dict, document) === 'PrinterMark' && !isArtifact(dict, document),
  ),
};

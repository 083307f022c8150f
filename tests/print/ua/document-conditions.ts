import type { PDFDict } from '@cantoo/pdf-lib';
import { XMLParser } from 'fast-xml-parser';
import type { Condition, PdfDocument } from './read-document';

const holds = (isFailure: boolean, place = 'catalog'): string[] => (isFailure ? [place] : []);

/** Parses XMP; the result has elements and attributes by their full names. */
function parseXmp(metadata: string | undefined): unknown {
  return metadata === undefined
    ? undefined
    : new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(metadata);
}

/** Finds the first value of a name anywhere in parsed XML. */
function findIn(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inside] of Object.entries(value)) {
    const found = key === name ? inside : findIn(inside, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function titlesOf(metadata: string | undefined): { '#text'?: unknown; 'xml:lang'?: unknown }[] {
  const item = findIn(findIn(parseXmp(metadata), 'dc:title'), 'rdf:li');
  const items = Array.isArray(item) ? item : [item];
  return items.filter((one) => typeof one === 'object' && one !== null);
}

const preferences = ({ objects, catalog }: PdfDocument) =>
  objects.dict(catalog, 'ViewerPreferences');

/** The configurations of optional content. */
const configurations = ({ objects, catalog }: PdfDocument): (PDFDict | undefined)[] =>
  objects.list(objects.dict(catalog, 'OCProperties'), 'Configs').map((one) => objects.toDict(one));

const defaultConfiguration = ({ objects, catalog }: PdfDocument): PDFDict | undefined =>
  objects.dict(objects.dict(catalog, 'OCProperties'), 'D');

/** The dictionaries of all objects of a document. */
function listDicts({ objects }: PdfDocument): PDFDict[] {
  return objects.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => objects.toDict(object) ?? []);
}

const encryption = ({ objects }: PdfDocument): PDFDict | undefined =>
  objects.toDict(objects.context.trailerInfo.Encrypt);

/** Checkpoints 06 and 07, metadata and catalog; 20, 21, 25 and 26, which is what a newspaper has none of. */
export const documentConditions: Record<string, Condition> = {
  /** No XMP. */
  '06-001': ({ metadata }) => holds(metadata === undefined),
  /** XMP without the identifier of PDF/UA. */
  '06-002': ({ metadata }) => holds(Number(findIn(parseXmp(metadata), 'pdfuaid:part')) !== 1),
  /** XMP without a title. */
  '06-003': ({ metadata }) => holds(!titlesOf(metadata).some((title) => title['#text'])),
  /** Nothing says that the title is to be shown. */
  '07-001': (document) =>
    holds(document.objects.get(preferences(document), 'DisplayDocTitle') === undefined),
  /** The title is not to be shown. */
  '07-002': (document) =>
    holds(String(document.objects.get(preferences(document), 'DisplayDocTitle')) === 'false'),
  /** The metadata say no language. */
  '11-006': ({ objects, catalog, metadata }) =>
    holds(
      !objects.text(catalog, 'Lang') &&
        !titlesOf(metadata).some((title) => title['xml:lang'] !== 'x-default'),
    ),
  /** A configuration of optional content has no name. */
  '20-001': (document) =>
    configurations(document)
      .filter((one) => !document.objects.text(one, 'Name'))
      .map(String),
  /** Nor has the default one. */
  '20-002': (document) => {
    const own = defaultConfiguration(document);
    return holds(own !== undefined && !document.objects.text(own, 'Name'));
  },
  /** A configuration sets layers by itself. */
  '20-003': (document) =>
    [...configurations(document), defaultConfiguration(document)]
      .filter((one) => document.objects.get(one, 'AS') !== undefined)
      .map(String),
  /** An embedded file has no name. */
  '21-001': (document) =>
    listDicts(document)
      .filter((dict) => document.objects.get(dict, 'EF') !== undefined)
      .filter((dict) => !document.objects.text(dict, 'F') || !document.objects.text(dict, 'UF'))
      .map(String),
  /** A form is drawn by the viewer. */
  '25-001': ({ objects, catalog }) => {
    const parts = objects.list(objects.dict(catalog, 'AcroForm'), 'XFA');
    const source = parts.map((part) => objects.bytes(part)?.toString() ?? '').join('');
    return holds(/<dynamicRender>\s*required/.test(source));
  },
  /** Encryption says nothing of what is permitted. */
  '26-001': (document) => {
    const dict = encryption(document);
    return holds(dict !== undefined && document.objects.number(dict, 'P') === undefined);
  },
  /** Encryption keeps assistive technology out (bit 10). */
  '26-002': (document) => {
    const permitted = document.objects.number(encryption(document), 'P');
    return holds(permitted !== undefined && (permitted & 512) === 0);
  },
};

import { type PDFDict, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { Objects } from './pdf-objects';

/** A structure element with what is under it. */
export interface Element {
  type: string;
  /** Its type when the role map has been followed. */
  standard: string | undefined;
  dict: PDFDict;
  parent: Element | undefined;
  kids: Element[];
  /** Marked content that it has itself. */
  contents: MarkedContent[];
  /** Dictionaries of annotations that it has itself. */
  annotations: PDFDict[];
  /** Kids, contents and annotations in their order. */
  order: (Element | MarkedContent | PDFDict)[];
}

export interface MarkedContent {
  page: number;
  mcid: number;
}

/** Structure types of ISO 32000-1, 14.8.4. */
export const standardTypes = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

/** Follows the role map. Undefined if it leads to no standard type. */
export function toStandard(type: string, roles: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  let current: string | undefined = type;
  while (current !== undefined && !standardTypes.has(current)) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    current = roles.get(current);
  }
  return current;
}

export function readRoleMap(objects: Objects, root: PDFDict | undefined): Map<string, string> {
  const map = objects.dict(root, 'RoleMap');
  const keys = (map?.keys() ?? []).map((key) => key.decodeText());
  return new Map(keys.map((key) => [key, objects.name(map, key) ?? '']));
}

/** Lists all elements in the order of the tree. */
export function readElements(objects: Objects, root: PDFDict | undefined): Element[] {
  const roles = readRoleMap(objects, root);
  const all: Element[] = [];
  const visit = (value: PDFObject | undefined, parent: Element | undefined, page: number): void => {
    if (value instanceof PDFNumber) {
      addContent(parent, { page, mcid: value.asNumber() });
      return;
    }
    const dict = objects.toDict(value);
    if (!dict) return;
    const own = pageOf(dict) ?? page;
    const mcid = objects.number(dict, 'MCID');
    const annotation = objects.dict(dict, 'Obj');
    if (mcid !== undefined) addContent(parent, { page: own, mcid });
    else if (annotation) {
      parent?.annotations.push(annotation);
      parent?.order.push(annotation);
    } else addElement(dict, parent, own);
  };
  const addContent = (parent: Element | undefined, content: MarkedContent): void => {
    parent?.contents.push(content);
    parent?.order.push(content);
  };
  const addElement = (dict: PDFDict, parent: Element | undefined, page: number): void => {
    const type = objects.name(dict, 'S') ?? '';
    const element: Element = {
      type,
      standard: toStandard(type, roles),
      dict,
      parent,
      kids: [],
      contents: [],
      annotations: [],
      order: [],
    };
    parent?.kids.push(element);
    parent?.order.push(element);
    all.push(element);
    for (const kid of objects.list(dict, 'K')) visit(kid, element, page);
  };
  for (const kid of objects.list(root, 'K')) visit(kid, undefined, 0);
  return all;
}

function pageOf(dict: PDFDict): number | undefined {
  const page = [...dict.entries()].find(([key]) => key.decodeText() === 'Pg')?.[1];
  return page instanceof PDFRef ? page.objectNumber : undefined;
}

/** Names an element with those around it: `Document/Sect/Art/P`. */
export function pathOf(element: Element): string {
  const above = element.parent ? `${pathOf(element.parent)}/` : '';
  return `${above}${element.type}`;
}

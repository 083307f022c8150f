import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { readRole } from './name-roles';
import type { Tag, TagKid } from './tag';

/** The tags that Chromium wrote. */
export interface WrittenTags {
  root: Tag;
  /** Numbers of all objects that the tags consist of. */
  objects: number[];
}

/**
 * Reads the tags of a document that Chromium printed.
 *
 * @param objects of the document by number, as bytes
 * @param context of the document, for what is parsed
 * @param top number of the object that holds the tree (StructTreeRoot)
 */
export function readTags(
  objects: ReadonlyMap<number, Buffer>,
  context: PDFContext,
  top: number,
): WrittenTags {
  const read: number[] = [top];
  const parse = (number: number): PDFDict => {
    const body = objects.get(number);
    const object = body && PDFObjectParser.forBytes(body, context).parseObject();
    if (!(object instanceof PDFDict)) throw new Error(`Object ${number} is no tag`);
    read.push(number);
    return object;
  };
  /** @param page that content is on if nothing else is said */
  const toKids = (kid: PDFObject | undefined, page: number): TagKid[] => {
    if (kid instanceof PDFArray) return kid.asArray().flatMap((one) => toKids(one, page));
    if (kid instanceof PDFNumber) return [{ kind: 'content', page, mcid: kid.asNumber() }];
    if (kid instanceof PDFRef) return toElement(kid.objectNumber);
    return kid instanceof PDFDict ? toReference(kid, page) : [];
  };
  const toElement = (number: number): TagKid[] => {
    const [, page, mcid] = leaf.exec(objects.get(number)?.toString('latin1') ?? '') ?? [];
    if (page !== undefined) {
      read.push(number);
      return [{ kind: 'content', page: Number(page), mcid: Number(mcid) }];
    }
    const element = parse(number);
    return [{ ...toTag(element), kids: toKids(element.get(PDFName.of('K')), pageOf(element)) }];
  };
  const root = parse(top);
  const parents = root.get(PDFName.of('ParentTree'));
  if (parents instanceof PDFRef) read.push(parents.objectNumber, ...listArrays(parse, parents));
  const [document] = toKids(root.get(PDFName.of('K')), 0);
  if (document?.kind !== 'tag') throw new Error('The tags have no root');
  return { root: document, objects: read };
}

/** Nearly all tags are runs of text without any meaning of their own, which need no parser. */
const leaf =
  /^<<\/Type \/StructElem\s+\/S \/NonStruct\s+\/P \d+ 0 R\s+\/Pg (\d+) 0 R\s+\/K (\d+)\s*>>\s*$/;

/** Returns the arrays of the parent tree that are objects of their own. */
function listArrays(parse: (number: number) => PDFDict, { objectNumber }: PDFRef): number[] {
  const pairs = parse(objectNumber).get(PDFName.of('Nums'));
  if (!(pairs instanceof PDFArray)) return [];
  const entries = pairs.asArray();
  return entries.flatMap((entry, index) => {
    const key = entries[index - 1];
    const isOfPage = key instanceof PDFNumber && key.asNumber() < firstLinkKey;
    return index % 2 === 1 && isOfPage && entry instanceof PDFRef ? [entry.objectNumber] : [];
  });
}

/** Chromium gives pages numbers from 0 in the parent tree, links from here. */
const firstLinkKey = 100_000;

/** Reads a reference to content or to a link. */
function toReference(reference: PDFDict, page: number): TagKid[] {
  const own = pageOf(reference) || page;
  const [object, mcid] = [reference.get(PDFName.of('Obj')), reference.get(PDFName.of('MCID'))];
  if (object instanceof PDFRef)
    return [{ kind: 'link', page: own, annotation: object.objectNumber }];
  return mcid instanceof PDFNumber ? [{ kind: 'content', page: own, mcid: mcid.asNumber() }] : [];
}

function pageOf(object: PDFDict): number {
  const page = object.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? page.objectNumber : 0;
}

function toTag(element: PDFDict): Omit<Tag, 'kids'> {
  const type = element.get(PDFName.of('S'));
  const alt = textOf(element.get(PDFName.of('Alt')));
  const scope = scopeOf(element.get(PDFName.of('A')));
  return {
    kind: 'tag',
    type: type instanceof PDFName ? type.decodeText() : 'NonStruct',
    ...readRole(textOf(element.get(PDFName.of('Lang')))),
    ...(alt && { alt }),
    ...(scope && { scope }),
  };
}

function textOf(value: PDFObject | undefined): string | undefined {
  const isText = value instanceof PDFString || value instanceof PDFHexString;
  return isText ? value.decodeText() : undefined;
}

/** Finds the scope of a table's heading among attributes. */
function scopeOf(attributes: PDFObject | undefined): string | undefined {
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const one of all) {
    const scope = one instanceof PDFDict ? one.get(PDFName.of('Scope')) : undefined;
    if (scope instanceof PDFName) return scope.decodeText();
  }
  return undefined;
}

import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { toHundredths } from '@/lib/layout/model/rounding';
import type { Tag, TagKid } from './tag';

/**
 * Writes tags into a document as its structure tree (ISO 32000-1, 14.7.2), with the parent tree that leads from
 * content and links back to their tags (14.7.4.4). Types that PDF 1.7 lacks are mapped to those that it has.
 */
export function writeTags(pdf: PDFDocument, root: Tag): void {
  const { context } = pdf;
  const top = context.nextRef();
  const parents = new ParentTree(pdf);
  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const page = pageOf(tag);
    const kids = tag.kids.map((kid) => writeKid(kid, ref, page));
    const [only] = kids;
    const element = context.obj({
      Type: 'StructElem',
      S: tag.type,
      P: parent,
      ...(page !== undefined && { Pg: PDFRef.of(page) }),
      ...(only && { K: kids.length === 1 ? only : kids }),
      ...attributesOf(tag),
    });
    for (const [name, text] of textsOf(tag)) element.set(PDFName.of(name), text);
    context.assign(ref, element);
    return ref;
  };
  const writeKid = (kid: TagKid, parent: PDFRef, page: number | undefined): PDFObject => {
    if (kid.kind === 'tag') return write(kid, parent);
    const Pg = PDFRef.of(kid.page);
    if (kid.kind === 'link') {
      const annotation = PDFRef.of(kid.annotation);
      parents.addLink(annotation, parent);
      return context.obj({ Type: 'OBJR', Obj: annotation, Pg });
    }
    parents.addContent(kid.page, kid.mcid, parent);
    return kid.page === page
      ? context.obj(kid.mcid)
      : context.obj({ Type: 'MCR', Pg, MCID: kid.mcid });
  };
  const document = write(root, top);
  const tree = context.obj({
    Type: 'StructTreeRoot',
    K: document,
    RoleMap: { Strong: 'Span', Em: 'Span' },
    ...parents.write(),
  });
  context.assign(top, tree);
  pdf.catalog.set(PDFName.of('StructTreeRoot'), top);
}

/** The page that content is on if nothing else is said. */
function pageOf({ kids }: Tag): number | undefined {
  return kids.find((kid) => kid.kind !== 'tag')?.page;
}

/** The attributes of a tag (14.8.5). */
function attributesOf({ box, scope, listNumbering }: Tag) {
  if (box) return { A: { O: 'Layout', BBox: box.map(toHundredths), Placement: 'Block' } };
  if (scope) return { A: { O: 'Table', Scope: scope } };
  if (listNumbering) return { A: { O: 'List', ListNumbering: listNumbering } };
  return {};
}

function textsOf({ language, alt, id }: Tag): [name: string, text: PDFObject][] {
  return [
    ...(language ? [['Lang', PDFString.of(language)] as [string, PDFObject]] : []),
    ...(alt ? [['Alt', PDFHexString.fromText(alt)] as [string, PDFObject]] : []),
    ...(id ? [['ID', PDFString.of(id)] as [string, PDFObject]] : []),
  ];
}

/** Collects which tag each part of content and each link belongs to. */
class ParentTree {
  readonly #pdf: PDFDocument;
  /** By the number of a page: the tag of each part, by its identifier. */
  readonly #contents = new Map<number, PDFRef[]>();
  readonly #links: [annotation: PDFRef, tag: PDFRef][] = [];

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
  }

  addContent(page: number, mcid: number, tag: PDFRef): void {
    const tags = this.#contents.get(page) ?? [];
    tags[mcid] = tag;
    this.#contents.set(page, tags);
  }

  addLink(annotation: PDFRef, tag: PDFRef): void {
    this.#links.push([annotation, tag]);
  }

  /** Writes the tree and its keys into pages and links, and returns the entries that refer to it. */
  write() {
    const { context } = this.#pdf;
    const pages = this.#pdf.getPages();
    const numbers: (number | PDFRef)[] = [];
    for (const [key, { node, ref }] of pages.entries()) {
      node.set(PDFName.of('StructParents'), context.obj(key));
      const tags = this.#contents.get(ref.objectNumber) ?? [];
      numbers.push(key, context.register(context.obj(Array.from(tags, (tag) => tag ?? null))));
    }
    for (const [index, [annotation, tag]] of this.#links.entries()) {
      const key = pages.length + index;
      const link = context.lookup(annotation) as PDFDict;
      link.set(PDFName.of('StructParent'), context.obj(key));
      numbers.push(key, tag);
    }
    return {
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: pages.length + this.#links.length,
    };
  }
}

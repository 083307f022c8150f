import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { Box, Content, LinkObject, Tag, TagKid } from './tag';

export interface LinkParts {
  /** True if a part of content is no more than the space between two lines. */
  isSpace: (content: Content) => boolean;
  /** Returns what a link leads to in words, from its annotation. */
  describe: (annotation: PDFDict) => string;
}

/**
 * Makes one link of what Chromium prints as several: it has an area for each line of a link and for each element in
 * it, and the lines of a paragraph are links by themselves. A link whose areas have all been taken from its page,
 * because it leads nowhere in print, is text. Areas that no tag has are removed.
 */
export function joinLinks(pdf: PDFDocument, root: Tag, parts: LinkParts): Tag {
  const annotations = new Map<number, PDFDict>();
  for (const page of pdf.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const annotation = pdf.context.lookup(ref);
      if (ref instanceof PDFRef && annotation instanceof PDFDict) {
        annotations.set(ref.objectNumber, annotation);
      }
    }
  }
  const kept = new Set<number>();
  const targetOf = ({ kids }: Tag): string | undefined => {
    const object = kids.find((kid) => kid.kind === 'link' && annotations.has(kid.annotation));
    const annotation = object?.kind === 'link' ? annotations.get(object.annotation) : undefined;
    return (
      annotation && String(annotation.get(PDFName.of('A')) ?? annotation.get(PDFName.of('Dest')))
    );
  };
  const visit = (tag: Tag): TagKid[] => {
    const kids = joinNeighbours(tag.kids, targetOf, parts).flatMap((kid) =>
      kid.kind === 'tag' ? visit(kid) : [kid],
    );
    if (tag.type !== 'Link') return [{ ...tag, kids: kids.filter((kid) => kid.kind !== 'link') }];
    const objects = kids.filter((kid) => kid.kind === 'link');
    const rest = kids.filter((kid) => kid.kind !== 'link');
    const areas = objects.filter(({ annotation }) => annotations.has(annotation));
    const joined = joinAreas(areas, annotations, parts);
    for (const { annotation } of joined) kept.add(annotation);
    return joined.length > 0 ? [{ ...tag, kids: [...rest, ...joined] }] : rest;
  };
  const [joined] = visit(root);
  keepAreas(pdf, kept);
  return joined?.kind === 'tag' ? joined : root;
}

/** Joins links that follow each other and lead to the same place. */
function joinNeighbours(
  kids: readonly TagKid[],
  targetOf: (link: Tag) => string | undefined,
  { isSpace }: LinkParts,
): TagKid[] {
  const joined: TagKid[] = [];
  for (const kid of kids) {
    const isLink = kid.kind === 'tag' && kid.type === 'Link';
    const last = joined.at(-1);
    const hasSpace = last?.kind === 'content' && isSpace(last);
    const before = hasSpace ? joined.at(-2) : last;
    const isSame =
      isLink &&
      before?.kind === 'tag' &&
      before.type === 'Link' &&
      targetOf(kid) !== undefined &&
      targetOf(before) === targetOf(kid);
    if (!isSame) {
      joined.push(kid);
      continue;
    }
    const space = hasSpace ? joined.splice(-1) : [];
    joined.splice(-1, 1, { ...before, kids: [...before.kids, ...space, ...kid.kids] });
  }
  return joined;
}

/** Returns one area for each page, which has a rectangle for each line (QuadPoints, ISO 32000-1, 12.5.6.5). */
function joinAreas(
  objects: readonly LinkObject[],
  annotations: ReadonlyMap<number, PDFDict>,
  { describe }: LinkParts,
): LinkObject[] {
  const pages = [...new Set(objects.map(({ page }) => page))];
  return pages.flatMap((page) => {
    const own = objects.filter((object) => object.page === page);
    const [first] = own;
    const annotation = first && annotations.get(first.annotation);
    if (!annotation) return [];
    const boxes = own.flatMap((object) => {
      const box = boxOf(annotations.get(object.annotation));
      return box ? [box] : [];
    });
    const lines = boxes.filter(
      (box, index) =>
        !boxes.some(
          (other, at) =>
            at !== index && isInside(box, other) && (at < index || !isInside(other, box)),
        ),
    );
    const { context } = annotation;
    annotation.set(PDFName.of('Rect'), context.obj(around(lines)));
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(describe(annotation)));
    if (lines.length > 1) {
      annotation.set(PDFName.of('QuadPoints'), context.obj(lines.flatMap(cornersOf)));
    }
    return [first];
  });
}

function boxOf(annotation: PDFDict | undefined): Box | undefined {
  const rectangle = annotation?.lookupMaybe(PDFName.of('Rect'), PDFArray);
  const [a, b, c, d] =
    rectangle?.asArray().map((value) => (value instanceof PDFNumber ? value.asNumber() : 0)) ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** Chromium rounds the areas of elements to pixels, three quarters of a point. */
const slack = 1;

const isInside = (box: Box, other: Box): boolean =>
  box[0] >= other[0] - slack &&
  box[1] >= other[1] - slack &&
  box[2] <= other[2] + slack &&
  box[3] <= other[3] + slack;

function around(boxes: readonly Box[]): number[] {
  return [
    Math.min(...boxes.map(([left]) => left)),
    Math.min(...boxes.map(([, bottom]) => bottom)),
    Math.max(...boxes.map(([, , right]) => right)),
    Math.max(...boxes.map(([, , , top]) => top)),
  ];
}

/** In the order that readers expect: upper left, upper right, lower left, lower right. */
const cornersOf = ([left, bottom, right, top]: Box): number[] => [
  ...[left, top, right, top],
  ...[left, bottom, right, bottom],
];

/** Leaves only areas that a tag has. */
function keepAreas(pdf: PDFDocument, kept: ReadonlySet<number>): void {
  for (const { node } of pdf.getPages()) {
    const refs = node.Annots()?.asArray() ?? [];
    const left = refs.filter((ref) => ref instanceof PDFRef && kept.has(ref.objectNumber));
    for (const ref of refs) {
      if (ref instanceof PDFRef && !kept.has(ref.objectNumber)) pdf.context.delete(ref);
    }
    if (left.length > 0) node.set(PDFName.of('Annots'), pdf.context.obj(left));
    else node.delete(PDFName.of('Annots'));
  }
}

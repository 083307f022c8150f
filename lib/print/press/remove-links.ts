import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/**
 * Removes the links of all pages, which PDF/X forbids inside the bleed (ISO 15930-7, 6.17), and the tags that refer to
 * them. The tags of their texts stay, as those of plain text.
 */
export function removeLinks(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) page.node.delete(PDFName.of('Annots'));
  const { context } = pdf;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('S'))) continue;
    const isElement = object.has(PDFName.of('P')) && object.has(PDFName.of('K'));
    if (isElement) removeReferences(object, context.lookup.bind(context));
  }
}

function removeReferences(
  element: PDFDict,
  lookup: (object: PDFObject) => PDFObject | undefined,
): void {
  const isReference = (kid: PDFObject) => {
    const found = kid instanceof PDFRef ? lookup(kid) : kid;
    return found instanceof PDFDict && found.get(PDFName.of('Type')) === PDFName.of('OBJR');
  };
  const kids = element.get(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids : undefined;
  const isOnly = kids !== undefined && !list && isReference(kids);
  const others = list?.asArray().filter((kid) => !isReference(kid)) ?? [];
  if (isOnly) element.delete(PDFName.of('K'));
  else if (list && others.length < list.size()) {
    while (list.size() > 0) list.remove(0);
    for (const kid of others) list.push(kid);
  } else return;
  if (element.get(PDFName.of('S')) === PDFName.of('Link'))
    element.set(PDFName.of('S'), PDFName.of('Span'));
}

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** A stream of operators, and the resources that its names stand for. */
export interface ContentStream {
  ref: PDFRef;
  stream: PDFRawStream;
  resources: PDFDict | undefined;
}

/** Lists all content streams of a document: of pages, of forms and patterns, and of characters that are drawings. */
export function listContents(pdf: PDFDocument): ContentStream[] {
  const { context } = pdf;
  const found: ContentStream[] = [];
  const add = (object: PDFObject | undefined, resources: PDFDict | undefined) => {
    const stream = object && context.lookup(object);
    if (object instanceof PDFRef && stream instanceof PDFRawStream)
      found.push({ ref: object, stream, resources });
  };
  for (const page of pdf.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'));
    const list = contents && context.lookup(contents);
    const parts = list instanceof PDFArray ? list.asArray() : [contents];
    for (const part of parts) add(part, page.node.Resources());
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && isForm(object.dict))
      add(ref, object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
    if (!(object instanceof PDFDict)) continue;
    const drawings = object.lookupMaybe(PDFName.of('CharProcs'), PDFDict);
    const resources = object.lookupMaybe(PDFName.of('Resources'), PDFDict);
    for (const drawing of drawings?.values() ?? []) add(drawing, resources);
  }
  return found;
}

function isForm(dict: PDFDict): boolean {
  const isTiling = dict.has(PDFName.of('PatternType'));
  return isTiling || dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
}

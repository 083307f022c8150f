import { type PDFDict, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { Objects } from './pdf-objects';
import { listShown, type Shown, type UsedForm } from './shown-content';
import { type Element, readElements, readRoleMap } from './structure';

/** A PDF as the conditions look at it. */
export interface PdfDocument {
  objects: Objects;
  catalog: PDFDict;
  pages: PDFPage[];
  root: PDFDict | undefined;
  roles: Map<string, string>;
  elements: Element[];
  shown: Shown[];
  forms: UsedForm[];
  annotations: { page: PDFDict; dict: PDFDict }[];
  /** XMP as text. */
  metadata: string | undefined;
}

/** A failure condition of the Matterhorn Protocol: returns where it holds. */
export type Condition = (document: PdfDocument) => string[];

export async function readDocument(bytes: Uint8Array): Promise<PdfDocument> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const objects = new Objects(pdf.context);
  const { catalog } = pdf;
  const root = objects.dict(catalog, 'StructTreeRoot');
  const pages = pdf.getPages();
  const contents = pages.map(({ ref, node }) => listShown(objects, ref, node));
  return {
    objects,
    catalog,
    pages,
    root,
    roles: readRoleMap(objects, root),
    elements: readElements(objects, root),
    shown: contents.flatMap(({ shown }) => shown),
    forms: contents.flatMap(({ forms }) => forms),
    annotations: pages.flatMap(({ node }) =>
      objects.list(node, 'Annots').flatMap((value) => {
        const dict = objects.toDict(value);
        return dict ? [{ page: node, dict }] : [];
      }),
    ),
    metadata: objects.bytes(objects.get(catalog, 'Metadata'))?.toString('utf8'),
  };
}

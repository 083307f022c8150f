import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { listContents } from '@/lib/print/press/list-contents';
import { readOperators } from '@/lib/print/press/read-operators';

/** What is on the plates of a document. */
export interface Separations {
  /** Each colour in which text is shown, as its operator: `0 0 0 1 k`. */
  text: Set<string>;
  /** Each colour that is set at all. */
  all: Set<string>;
  /** Colour spaces of images. */
  images: Set<string>;
}

const showing = new Set(['Tj', 'TJ', "'", '"']);
const setting = new Set(['g', 'G', 'rg', 'RG', 'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN']);
const filling = new Set(['g', 'rg', 'k', 'cs', 'sc', 'scn']);

/** Reads the colours of all content streams, as a press gets them. */
export async function readSeparations(bytes: Uint8Array): Promise<Separations> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const found: Separations = { text: new Set(), all: new Set(), images: new Set() };
  for (const { stream } of listContents(pdf)) {
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    // The colour at the beginning of a page (ISO 32000-1, table 52).
    let fill = '0 g';
    const saved: string[] = [];
    for (const { name, operands } of readOperators(content)) {
      const written = [...operands, name].join(' ');
      if (name === 'q') saved.push(fill);
      if (name === 'Q') fill = saved.pop() ?? fill;
      if (setting.has(name)) found.all.add(written);
      if (filling.has(name)) fill = written;
      if (showing.has(name)) found.text.add(fill);
    }
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
    found.images.add(String(object.dict.lookup(PDFName.of('ColorSpace'))));
  }
  return found;
}

/** True for a colour of one ink: black, or gray. */
export const isBlackAlone = (colour: string): boolean =>
  /^0 0 0 [\d.]+ k$/.test(colour) || /^[\d.]+ g$/.test(colour);

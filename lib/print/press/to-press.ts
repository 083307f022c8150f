import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { kindOfSpace } from './colour-space';
import { convertContent } from './convert-content';
import { convertImage } from './convert-image';
import { convertShading } from './convert-shading';
import { declarePress } from './declare-press';
import { listContents } from './list-contents';
import type { OutputProfile } from './output-profile';
import { type PressInks, pressSpaces } from './press-colour';
import { removeLinks } from './remove-links';

export interface PressParts {
  inks: PressInks;
  profile: OutputProfile;
}

export interface PressPdf {
  bytes: Uint8Array;
  /** What is still red, green and blue, each once: "a gradient of a kind that is not known". */
  left: string[];
}

/**
 * Converts a PDF for a press: every colour becomes ink, in the object tree, so that tags and fonts stay what they are. It
 * is declared as PDF/X-4, with the profile that its colours are for. The pages must have their boxes already.
 */
export async function toPress(bytes: Uint8Array, parts: PressParts): Promise<PressPdf> {
  const { inks, profile } = parts;
  const pdf = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const left = new Set<string>();
  removeLinks(pdf);
  for (const part of convertContents(pdf, inks)) left.add(part);
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    try {
      await convertObject(pdf, ref, object, parts);
    } catch (error) {
      left.add(error instanceof Error ? error.message : String(error));
    }
  }
  declarePress(pdf, inks, profile);
  // PDF/X-4 is made of PDF 1.6.
  pdf.context.header = PDFHeader.forVersion(1, 6);
  const saved = await pdf.save({ addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY });
  return { bytes: saved, left: [...left] };
}

/** Converts the colours of all content streams. Returns what was left. */
function convertContents(pdf: PDFDocument, inks: PressInks): string[] {
  const { context } = pdf;
  return listContents(pdf).flatMap(({ ref, stream, resources }) => {
    const spaces = resources?.lookupMaybe(PDFName.of('ColorSpace'), PDFDict);
    const isRgbSpace = (name: string) =>
      kindOfSpace(spaces?.get(PDFName.of(name)) ?? PDFName.of(name), context) === 'rgb';
    const written = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const { content, left } = convertContent(written, { inks, isRgbSpace });
    if (content !== written) {
      const converted = context.flateStream(Buffer.from(content, 'latin1'));
      for (const [key, value] of stream.dict.entries()) {
        if (!['/Filter', '/Length', '/DecodeParms'].includes(key.toString()))
          converted.dict.set(key, value);
      }
      context.assign(ref, converted);
    }
    return left;
  });
}

async function convertObject(
  pdf: PDFDocument,
  ref: PDFRef,
  object: unknown,
  { inks, profile }: PressParts,
): Promise<void> {
  const { context } = pdf;
  if (object instanceof PDFRawStream && isOfType(object.dict, 'Subtype', 'Image')) {
    const image = await convertImage(object, { context, inks, profile });
    if (image) context.assign(ref, image);
    return;
  }
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  for (const found of [dict, ...nested(dict)]) {
    if (found.has(PDFName.of('ShadingType'))) convertShading(found, context, inks);
    if (isOfType(found, 'S', 'Transparency') && isRgb(found.get(PDFName.of('CS'))))
      found.set(PDFName.of('CS'), PDFName.of(pressSpaces[inks]));
  }
  function isRgb(space: Parameters<typeof kindOfSpace>[0]): boolean {
    return space !== undefined && kindOfSpace(space, context) === 'rgb';
  }
}

/** The dictionaries that are written inside of another one. */
function nested(dict: PDFDict): PDFDict[] {
  return dict.values().flatMap((value) => {
    if (value instanceof PDFDict) return [value, ...nested(value)];
    return value instanceof PDFArray
      ? value.asArray().flatMap((one) => (one instanceof PDFDict ? [one, ...nested(one)] : []))
      : [];
  });
}

const isOfType = (dict: PDFDict, key: string, type: string): boolean =>
  dict.get(PDFName.of(key)) === PDFName.of(type);

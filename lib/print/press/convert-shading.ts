import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib';
import { kindOfSpace } from './colour-space';
import { type PressInks, pressSpaces, toPressColour } from './press-colour';

/**
 * Converts a gradient (ISO 32000-1, 8.7.4.5) whose colours are between given ones: its ends are converted, and the press
 * has what is between them. Gradients of other functions are left for Ghostscript.
 *
 * @throws if its function is of another type
 */
export function convertShading(shading: PDFDict, context: PDFContext, inks: PressInks): void {
  if (kindOfSpace(shading.get(PDFName.of('ColorSpace')), context) !== 'rgb') return;
  convertFunction(context.lookup(shading.get(PDFName.of('Function'))), context, inks);
  shading.set(PDFName.of('ColorSpace'), PDFName.of(pressSpaces[inks]));
  convertEntry(shading, 'Background', context, inks);
}

function convertFunction(of: PDFObject | undefined, context: PDFContext, inks: PressInks): void {
  const dict = of instanceof PDFStream ? of.dict : of;
  const type = dict instanceof PDFDict ? dict.lookup(PDFName.of('FunctionType')) : undefined;
  if (!(dict instanceof PDFDict) || !(type instanceof PDFNumber)) throw new Error(unknown);
  if (type.asNumber() === 3) {
    const parts = dict.lookup(PDFName.of('Functions'), PDFArray);
    for (const part of parts.asArray()) convertFunction(context.lookup(part), context, inks);
  } else if (type.asNumber() === 2) {
    // Two shadings may have the same function.
    if (sizeOf(dict, 'C0', context) !== 3) return;
    convertEntry(dict, 'C0', context, inks);
    convertEntry(dict, 'C1', context, inks);
    dict.delete(PDFName.of('Range'));
  } else throw new Error(unknown);
}

const unknown = 'a gradient of a kind that is not known';

function sizeOf(dict: PDFDict, name: string, context: PDFContext): number {
  const found = context.lookup(dict.get(PDFName.of(name)));
  return found instanceof PDFArray ? found.size() : 0;
}

function convertEntry(dict: PDFDict, name: string, context: PDFContext, inks: PressInks): void {
  const found = context.lookup(dict.get(PDFName.of(name)));
  if (!(found instanceof PDFArray)) return;
  const [red = 0, green = 0, blue = 0] = found
    .asArray()
    .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
  dict.set(PDFName.of(name), context.obj(toPressColour([red, green, blue], inks)));
}

import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { kindOfSpace } from './colour-space';
import type { OutputProfile } from './output-profile';
import { type PressInks, pressSpaces, toPressColour } from './press-colour';

export interface ImageParts {
  context: PDFContext;
  inks: PressInks;
  profile: OutputProfile;
}

/**
 * Converts an image of red, green and blue to the inks of a press, by the output profile: photographs stay JPEG, other
 * images stay exact. Images of ink, masks and the opacity of an image are unchanged.
 *
 * @returns the stream to replace it; undefined if it needs none
 * @throws if its form is not known
 */
export async function convertImage(
  image: PDFRawStream,
  { context, inks, profile }: ImageParts,
): Promise<PDFRawStream | undefined> {
  const { dict } = image;
  const space = dict.get(PDFName.of('ColorSpace'));
  const kind = kindOfSpace(space, context);
  if (kind === 'ink' || space === undefined) return undefined;
  if (kind === 'indexed') return convertPalette(image, context, inks);
  if (kind !== 'rgb') throw new Error('an image in an unknown colour space');
  const { data, isJpeg } = await convertPixels(image, inks, profile);
  const converted = context.stream(data);
  for (const [key, value] of dict.entries()) converted.dict.set(key, value);
  converted.dict.set(PDFName.of('ColorSpace'), PDFName.of(pressSpaces[inks]));
  converted.dict.set(PDFName.of('Filter'), PDFName.of(isJpeg ? 'DCTDecode' : 'FlateDecode'));
  converted.dict.set(PDFName.of('Length'), PDFNumber.of(data.length));
  converted.dict.delete(PDFName.of('DecodeParms'));
  converted.dict.delete(PDFName.of('Decode'));
  // Such JPEG files have their inks inverted, as Photoshop began to write them.
  if (isJpeg && inks === 'cmyk')
    converted.dict.set(PDFName.of('Decode'), context.obj([1, 0, 1, 0, 1, 0, 1, 0]));
  return PDFRawStream.of(converted.dict, data);
}

const compress = promisify(deflate);
/** Nobody sees more on paper, where a screen of dots takes the rest. */
const quality = 92;

async function convertPixels(
  image: PDFRawStream,
  inks: PressInks,
  profile: OutputProfile,
): Promise<{ data: Uint8Array; isJpeg: boolean }> {
  const { dict } = image;
  const filter = dict.lookup(PDFName.of('Filter'));
  const [only, ...more] = filter instanceof PDFArray ? filter.asArray() : [filter];
  const name = only instanceof PDFName ? only.decodeText() : '';
  if (more.length > 0 || dict.has(PDFName.of('DecodeParms')))
    throw new Error('an image that is compressed twice');
  if (name === 'DCTDecode') {
    const converted = toInks(sharp(image.contents), inks, profile);
    const data = await converted.jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    return { data, isJpeg: true };
  }
  const bits = dict.lookup(PDFName.of('BitsPerComponent'), PDFNumber).asNumber();
  if (name !== 'FlateDecode' || bits !== 8) throw new Error('an image of an unknown form');
  const [width, height] = ['Width', 'Height'].map((side) =>
    dict.lookup(PDFName.of(side), PDFNumber).asNumber(),
  );
  const raw = { width: width ?? 0, height: height ?? 0, channels: 3 as const };
  const pixels = decodePDFRawStream(image).decode();
  const data = await toInks(sharp(pixels, { raw }), inks, profile).raw().toBuffer();
  return { data: await compress(data), isJpeg: false };
}

function toInks(picture: Sharp, inks: PressInks, { file }: OutputProfile): Sharp {
  if (inks === 'gray') return picture.toColourspace('b-w');
  const converted = picture.toColourspace('cmyk');
  return file === undefined ? converted : converted.withIccProfile(file, { attach: false });
}

/** Converts the palette of an image of few colours, whose pixels are numbers of its entries. */
function convertPalette(
  image: PDFRawStream,
  context: PDFContext,
  inks: PressInks,
): PDFRawStream | undefined {
  const space = image.dict.lookup(PDFName.of('ColorSpace'), PDFArray);
  const base = kindOfSpace(space.get(1), context);
  if (base === 'ink') return undefined;
  if (base !== 'rgb') throw new Error('an image in an unknown colour space');
  const table = bytesOfTable(space, context);
  const entries = Array.from({ length: Math.floor(table.length / 3) }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = [...table.subarray(3 * index, 3 * index + 3)].map(
      (value) => value / 255,
    );
    return toPressColour([red, green, blue], inks).map((value) => Math.round(value * 255));
  });
  const hex = Buffer.from(entries.flat()).toString('hex');
  const palette = context.obj(['Indexed', pressSpaces[inks], entries.length - 1]);
  palette.push(PDFHexString.of(hex));
  const dict = image.dict.clone(context);
  dict.set(PDFName.of('ColorSpace'), palette);
  return PDFRawStream.of(dict, image.contents);
}

function bytesOfTable(space: PDFArray, context: PDFContext): Uint8Array {
  const table = context.lookup(space.get(3));
  if (table instanceof PDFRawStream) return decodePDFRawStream(table).decode();
  if (table instanceof PDFString || table instanceof PDFHexString) return table.asBytes();
  if (table instanceof PDFStream) return table.getContents();
  throw new Error('an image without its palette');
}

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { convertByGhostscript } from '@/lib/print/press/ghostscript';
import { findOutputProfile } from '@/lib/print/press/output-profile';
import type { PressInks } from '@/lib/print/press/press-colour';
import { toPress } from '@/lib/print/press/to-press';
import { renderPdf } from '../render-pdf';
import { makePrinted, places } from './printed-document';
import { isBlackAlone, readSeparations } from './read-separations';

const convert = async (inks: PressInks, bytes?: Uint8Array) =>
  toPress(bytes ?? (await makePrinted()), { inks, profile: await findOutputProfile(inks) });

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

/** The colour in the middle of a place, as a reader shows it. */
async function colourAt(bytes: Uint8Array, name: keyof typeof places): Promise<number[]> {
  const [picture] = await renderPdf(bytes, 1);
  const { x, y, width, height } = places[name];
  if (!picture) throw new Error('There is a page');
  const [across, down] = [Math.round(x + width / 2), Math.round(picture.height - y - height / 2)];
  const at = (down * picture.width + across) * 4;
  return [...picture.data.subarray(at, at + 3)];
}

test('four inks: text in ink is black alone, the spot colour has no black under three inks', async () => {
  const { bytes, left } = await convert('cmyk');
  const { text, all, images } = await readSeparations(bytes);
  expect(left).toEqual([]);
  expect(text).toEqual(new Set(['0 0 0 1 k', '0 0.8037 0.8343 0.3608 k']));
  expect([...all].filter((colour) => /rg|RG/.test(colour))).toEqual([]);
  for (const colour of all) {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = colour.split(' ').map(Number);
    expect(Math.min(cyan, magenta, yellow) * black, colour).toBe(0);
  }
  expect(images).toEqual(new Set(['/DeviceCMYK', '/DeviceGray']));
});

test('gray: nothing but gray is left, and text is black', async () => {
  const { bytes, left } = await convert('gray');
  const { text, all, images } = await readSeparations(bytes);
  expect(left).toEqual([]);
  expect([...text].every(isBlackAlone)).toBe(true);
  expect(text).toContain('0 g');
  expect([...all].filter((colour) => !/^[\d.]+ [gG]$/.test(colour))).toEqual([]);
  expect(images).toEqual(new Set(['/DeviceGray']));
});

test('photographs, drawings, tints and gradients look as before', async () => {
  const printed = await makePrinted();
  const { bytes } = await convert('cmyk', printed);
  for (const name of ['photograph', 'drawing', 'tint', 'gradient'] as const) {
    const [before, after] = [await colourAt(printed, name), await colourAt(bytes, name)];
    const strongest = (colour: number[]) => colour.indexOf(Math.max(...colour));
    if (name === 'photograph' || name === 'drawing')
      expect(strongest(after)).toBe(strongest(before));
    // Inks are not lights: what is compared is that nothing is inverted or lost.
    const light = (colour: number[]) => colour.reduce((sum, part) => sum + part, 0) / 3;
    expect(Math.abs(light(after) - light(before)), name).toBeLessThan(60);
  }
  const gray = await convert('gray', printed);
  const [red = 0, green = 0, blue = 0] = await colourAt(gray.bytes, 'photograph');
  expect([green, blue]).toEqual([red, red]);
});

test.each(['gray', 'cmyk'] as const)('%s: it is declared as PDF/X-4', async (inks) => {
  const pdf = await load((await convert(inks)).bytes);
  expect(pdf.context.header.toString()).toContain('%PDF-1.6');
  const intent = pdf.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
  expect(intent.get(PDFName.of('S'))).toBe(PDFName.of('GTS_PDFX'));
  expect(intent.has(PDFName.of('OutputConditionIdentifier'))).toBe(true);
  const profile = pdf.context.lookup(intent.get(PDFName.of('DestOutputProfile')), PDFStream);
  expect(String(profile.dict.get(PDFName.of('N')))).toBe(inks === 'gray' ? '1' : '4');
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('There are metadata');
  const packet = Buffer.from(metadata.contents).toString('utf8');
  expect(packet).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
  expect(packet).toContain('>A page</rdf:li>');
  expect(packet.match(/<rdf:RDF/g)).toHaveLength(1);
  const information = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  expect(information.get(PDFName.of('Trapped'))).toBe(PDFName.of('False'));
  expect(pdf.getPage(0).getTrimBox()).toMatchObject({ x: 9, y: 9, width: 162, height: 162 });
});

test('the tags stay, and links are gone with what refers to them', async () => {
  const pdf = await load((await convert('cmyk')).bytes);
  expect(pdf.getPage(0).node.Annots()).toBeUndefined();
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
  expect(objects.join()).not.toContain('/OBJR');
  expect(objects.some((object) => object.includes('/S /Span'))).toBe(true);
  expect(objects.some((object) => object.includes('/K [ 0 ]'))).toBe(true);
});

test('the same document gives the same bytes', async () => {
  const printed = await makePrinted();
  const [one, other] = [await convert('cmyk', printed), await convert('cmyk', printed)];
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
});

test('what cannot be converted is named, and a system without Ghostscript has no answer to it', async () => {
  const { left } = await convert('cmyk', await makePrinted(4));
  expect(left).toEqual(['a gradient of a kind that is not known']);
  const none = await convertByGhostscript(await makePrinted(4), 'cmyk', 'no-such-ghostscript');
  expect(none).toBeUndefined();
});

test('a program that fails is an error with what it said', async () => {
  await expect(convertByGhostscript(new Uint8Array(4), 'gray', 'false')).rejects.toThrow(
    'Ghostscript failed (1)',
  );
});

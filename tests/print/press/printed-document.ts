import { PDFDocument, PDFName, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';

/** Where the parts of the document are, in points from its lower left corner. */
export const places = {
  photograph: { x: 20, y: 120, width: 60, height: 40 },
  drawing: { x: 100, y: 120, width: 60, height: 40 },
  tint: { x: 20, y: 60, width: 60, height: 40 },
  gradient: { x: 100, y: 60, width: 60, height: 40 },
} as const;

const ink = [0.1137, 0.102, 0.0863] as const;
const red = [0.6392, 0.1255, 0.1059] as const;

const blank = (colour: string) => ({
  width: 30,
  height: 20,
  channels: 3 as const,
  background: colour,
});

/**
 * A page with all that pages of a paper have: text in ink and in the spot colour, a photograph, a drawing with some
 * opacity, a tint, a gradient, a link with its tag.
 *
 * @param gradient the type of the gradient's function: 2 between two colours, 4 calculated
 */
export async function makePrinted(gradient: 2 | 4 = 2): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const page = pdf.addPage([180, 180]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText('Text in ink', { x: 20, y: 20, size: 12, font, color: rgb(...ink) });
  page.drawText('(spot) colour', { x: 100, y: 20, size: 12, font, color: rgb(...red) });
  page.drawRectangle({ ...places.tint, color: rgb(0.9373, 0.9098, 0.8471) });
  const photograph = await sharp({ create: blank('#c02818') })
    .jpeg({ quality: 95 })
    .toBuffer();
  page.drawImage(await pdf.embedJpg(photograph), places.photograph);
  const drawing = await sharp({ create: { ...blank('#1850c0'), channels: 4 } })
    .composite([
      {
        input: Buffer.from([0, 0, 0, 0]),
        raw: { width: 1, height: 1, channels: 4 },
        blend: 'source',
      },
    ])
    .png()
    .toBuffer();
  page.drawImage(await pdf.embedPng(drawing), places.drawing);
  const between = { FunctionType: 2, Domain: [0, 1], N: 1, C0: [1, 1, 1], C1: [0, 0, 0] };
  const calculated = context.register(
    context.stream('{ dup dup }', { FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1] }),
  );
  const shading = context.register(
    context.obj({
      ShadingType: 2,
      ColorSpace: 'DeviceRGB',
      Coords: [100, 80, 160, 80],
      Function: gradient === 2 ? context.obj(between) : calculated,
    }),
  );
  page.node.Resources()?.set(PDFName.of('Shading'), context.obj({ Sh1: shading }));
  const { x, y, width, height } = places.gradient;
  const drawn = `q ${x} ${y} ${width} ${height} re W n /Sh1 sh Q`;
  page.node.addContentStream(context.register(context.stream(drawn)));
  addLink(pdf);
  pdf.setTitle('A page');
  pdf.setCreationDate(new Date('2023-03-10T00:00:00Z'));
  page.setTrimBox(9, 9, 162, 162);
  return pdf.save({ useObjectStreams: false });
}

function addLink(pdf: PDFDocument): void {
  const { context } = pdf;
  const page = pdf.getPage(0);
  const link = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [20, 20, 80, 32],
      A: { S: 'URI', URI: PDFString.of('https://paper.example/') },
    }),
  );
  page.node.set(PDFName.of('Annots'), context.obj([link]));
  const root = context.nextRef();
  const element = context.register(
    context.obj({ S: 'Link', P: root, Pg: page.ref, K: [0, { Type: 'OBJR', Obj: link }] }),
  );
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [element] }));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root);
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}

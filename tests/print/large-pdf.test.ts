import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { openLargePdf } from '@/lib/print/large-pdf';

/** A document of three pages with a stream each and many small objects, as tags are. */
async function makePdf(layout: 'plain' | 'packed'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle('日报');
  for (let page = 0; page < 3; page += 1) {
    const content = pdf.context.register(pdf.context.stream(`BT (page ${page} endobj) ET`));
    pdf.addPage([200, 300]).node.set(PDFName.of('Contents'), content);
  }
  for (let tag = 0; tag < 450; tag += 1) {
    pdf.context.register(
      pdf.context.obj({ S: 'P', K: tag, Alt: PDFHexString.fromText(`第${tag}段`) }),
    );
  }
  return pdf.save({ useObjectStreams: layout === 'packed' });
}

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

/** Every object of a document as text, but its pages, its catalog and what holds others. */
async function objectsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const { context } = await load(bytes);
  const objects = context.enumerateIndirectObjects().map(([ref, object]) => {
    const stream = object instanceof PDFRawStream ? Buffer.from(object.contents).toString() : '';
    return [`${ref}`, `${object}${stream}`] as const;
  });
  return Object.fromEntries(
    objects.filter(([, text]) => !/\/Type \/(Page|Catalog|ObjStm|XRef)/.test(text)),
  );
}

test.each(['plain', 'packed'] as const)(
  'everything that is not changed in a %s document is preserved',
  async (layout) => {
    const bytes = await makePdf(layout);
    const { pdf, save } = await openLargePdf(bytes);
    pdf.getPage(1).setTrimBox(10, 20, 30, 40);
    const added = pdf.context.register(pdf.context.obj({ New: 'Object' }));
    pdf.catalog.set(PDFName.of('Outlines'), added);
    const saved = await save();

    const again = await load(saved);
    expect(again.getPageCount()).toBe(3);
    expect(again.getTitle()).toBe('日报');
    expect(again.getPage(1).getTrimBox()).toEqual({ x: 10, y: 20, width: 30, height: 40 });
    expect(again.getPage(0).getMediaBox()).toMatchObject({ width: 200, height: 300 });
    expect(String(again.catalog.lookup(PDFName.of('Outlines'), PDFDict))).toContain('/New /Object');
    const { [`${added}`]: _, ...kept } = await objectsOf(saved);
    expect(kept).toEqual(await objectsOf(bytes));
  },
);

test('adding to a large PDF reads only its pages, links, catalog and information', async () => {
  const { pdf } = await openLargePdf(await makePdf('plain'));
  // Three pages, their tree, the catalog, the information.
  expect(pdf.context.enumerateIndirectObjects()).toHaveLength(6);
  const { pdf: whole } = await openLargePdf(await makePdf('packed'));
  expect(whole.context.enumerateIndirectObjects().length).toBeGreaterThan(450);
});

test('a PDF reader finds every object of the written document', async () => {
  const { save } = await openLargePdf(await makePdf('plain'));
  const saved = Buffer.from(await save());
  const textAt = (at: number) => saved.toString('latin1', at, at + 80);
  const table = Number(/startxref\n(\d+)/.exec(textAt(saved.length - 30))?.[1]);
  const rows = contentAt(saved, table);
  const size = Number(/\/Size (\d+)/.exec(textAt(table))?.[1]);
  expect(rows).toHaveLength(size * 7);
  for (let number = 1; number < size; number += 1) {
    const [kind, place, index] = [
      rows.readUInt8(number * 7),
      rows.readUInt32BE(number * 7 + 1),
      rows.readUInt16BE(number * 7 + 5),
    ];
    if (kind === 1) expect(textAt(place)).toMatch(new RegExp(`^${number} 0 obj\n`));
    else {
      const numbers = contentAt(saved, rows.readUInt32BE(place * 7 + 1)).toString('latin1');
      expect(Number(numbers.split(/\s/)[2 * index]), `object ${number}`).toBe(number);
    }
  }
});

/** What the stream says that begins at a place of a file. */
function contentAt(file: Buffer, place: number): Buffer {
  const start = file.indexOf('stream\n', place) + 'stream\n'.length;
  const length = Number(/\/Length (\d+)/.exec(file.toString('latin1', place, start))?.[1]);
  return inflateSync(file.subarray(start, start + length));
}

test('the written document is smaller than half where it has many tags', async () => {
  const bytes = await makePdf('plain');
  const { save } = await openLargePdf(bytes);
  expect((await save()).length).toBeLessThan(bytes.length / 2);
});

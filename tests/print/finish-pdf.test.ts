import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf, type PdfFinish } from '@/lib/print/finish-pdf';

/** A document as Chromium leaves it: two pages a little too large, a link on the first. */
async function printed(link: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const [first] = [pdf.addPage([794, 1134]), pdf.addPage([794, 1134])];
  const annotation = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [10, 10, 20, 20],
    A: { S: 'URI', URI: PDFString.of(link) },
  });
  first.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(annotation)]));
  return pdf.save({ useObjectStreams: false });
}

const fix: PdfFinish = {
  description: {
    title: '日报 2023年3月10日',
    author: '日报',
    subject: '头条；二条',
    language: 'zh-Hans',
    date: '2023-03-10',
  },
  sheets: [
    { width: 280, height: 400 },
    { width: 280, height: 400 },
  ],
  bookmarks: [
    { title: '第1版 要闻', page: 0, top: 0, stories: [{ title: '头条', page: 0, top: 100 }] },
    { title: '第2版 综合', page: 1, top: 0 },
  ],
  links: {
    origin: 'http://localhost:1',
    publicOrigin: 'https://paper.example',
    pages: [],
    names: {},
  },
};

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

async function actionOfLink(bytes: Uint8Array): Promise<string> {
  const pdf = await load(bytes);
  const links = pdf.getPage(0).node.Annots();
  return links && links.size() > 0 ? String(links.lookup(0, PDFDict)) : 'no link';
}

test('boxes are the sheet to a hundredth of a point, from the upper left corner', async () => {
  const pdf = await load(await finishPdf(await printed('http://localhost:1/a'), fix));
  for (const page of pdf.getPages()) {
    for (const box of [page.getMediaBox(), page.getTrimBox(), page.getBleedBox()]) {
      expect(box.width).toBeCloseTo((280 * 72) / 25.4, 2);
      expect(box.height).toBeCloseTo((400 * 72) / 25.4, 2);
      expect(box.y + box.height).toBeCloseTo(1134, 2);
    }
  }
});

test('with crop marks the trim box is the sheet, the bleed 3 mm beyond it, the paper 10 mm', async () => {
  const sheets = Array(2).fill({ width: 260, height: 380 });
  const bytes = await finishPdf(await printed('http://localhost:1/a'), {
    ...fix,
    sheets,
    marks: true,
  });
  const mm = (value: number) => (value * 72) / 25.4;
  for (const page of (await load(bytes)).getPages()) {
    const media = page.getMediaBox();
    expect(media.y + media.height).toBeCloseTo(1134, 2);
    for (const [box, round] of [
      [media, 10],
      [page.getBleedBox(), 3],
      [page.getTrimBox(), 0],
    ] as const) {
      expect(box.width).toBeCloseTo(mm(260 + 2 * round), 2);
      expect(box.height).toBeCloseTo(mm(380 + 2 * round), 2);
      expect(box.x - media.x).toBeCloseTo(mm(10 - round), 2);
      expect(box.y - media.y).toBeCloseTo(mm(10 - round), 2);
    }
  }
});

test('the same document gives the same bytes, dated by its edition', async () => {
  const [one, other] = [
    await printed('http://localhost:1/a'),
    await printed('http://localhost:1/a'),
  ];
  const fixed = await finishPdf(one, fix);
  expect(fixed).toEqual(await finishPdf(other, fix));
  const pdf = await load(fixed);
  expect(pdf.getCreationDate()?.toISOString()).toBe('2023-03-10T00:00:00.000Z');
  expect(pdf.getTitle()).toBe(fix.description.title);
});

test('links lead to public addresses or pages of the PDF, never to the printing server', async () => {
  const bytes = await printed('http://localhost:1/2023-03-10/story');
  expect(await actionOfLink(await finishPdf(bytes, fix))).toContain(
    '(https://paper.example/2023-03-10/story)',
  );
  const pages = ['/2023-03-10/pages/1', '/2023-03-10/story'];
  const links = { ...fix.links, pages };
  const inside = await actionOfLink(await finishPdf(bytes, { ...fix, links }));
  expect(inside).toContain('/Dest');
  expect(inside).not.toContain('URI');
  const unknown = { ...fix.links, publicOrigin: undefined };
  const nowhere = await finishPdf(bytes, { ...fix, links: unknown });
  expect(await actionOfLink(nowhere)).toBe('no link');
  const objects = (await load(nowhere)).context.enumerateIndirectObjects();
  expect(objects.map(([, object]) => String(object)).join()).not.toContain('localhost');
});

test('a PDF with a page too many is refused', async () => {
  const [only] = fix.sheets;
  const sheets = only ? [only] : [];
  await expect(finishPdf(await printed('x:y'), { ...fix, sheets })).rejects.toThrow(
    'Printed 2 pages for 1 sheets',
  );
});

test('pages after the sheets, of which there may be any number, have their own size', async () => {
  const [only] = fix.sheets;
  const sheets = only ? [only] : [];
  const after = { width: 210, height: 297 };
  const pdf = await load(await finishPdf(await printed('x:y'), { ...fix, sheets, after }));
  const widths = pdf.getPages().map((page) => Math.round(page.getWidth()));
  expect(widths).toEqual([794, 595]);
  const none = await printed('x:y');
  const more = [...fix.sheets, ...sheets];
  await expect(finishPdf(none, { ...fix, sheets: more, after })).rejects.toThrow(
    'Printed 2 pages for 3 sheets',
  );
});

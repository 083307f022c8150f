import { PDFDict } from '@cantoo/pdf-lib';
import { type PdfDocument, readDocument } from './read-document';
import { listFonts, type UsedFont } from './read-fonts';
import type { Shown } from './shown-content';
import type { Element } from './structure';

/**
 * Draws the tags of a PDF as an outline that a person can read: a line for each tag, indented, with what it says beside
 * its text; content follows in quotation marks, links to places in angle brackets.
 */
export async function outlineTags(bytes: Uint8Array): Promise<string> {
  const document = await readDocument(bytes);
  const texts = readTexts(document);
  const draw = (element: Element, depth: number): string[] => {
    const lines: string[] = [];
    let text = '';
    const flush = () => {
      if (text) lines.push(`${'  '.repeat(depth + 1)}“${text}”`);
      text = '';
    };
    for (const part of element.order) {
      if ('mcid' in part) text += texts.get(`${part.page} ${part.mcid}`) ?? '?';
      else {
        flush();
        if (part instanceof PDFDict)
          lines.push(`${'  '.repeat(depth + 1)}${drawLink(part, document)}`);
        else lines.push(...draw(part, depth + 1));
      }
    }
    flush();
    return [`${'  '.repeat(depth)}${drawTag(element, document)}`, ...lines];
  };
  const tops = document.elements.filter(({ parent }) => !parent);
  return `${tops.flatMap((element) => draw(element, 0)).join('\n')}\n`;
}

function drawTag({ type, dict }: Element, { objects }: PdfDocument): string {
  const attributes = objects.list(dict, 'A').flatMap((one) => objects.toDict(one) ?? []);
  const named = ['Scope', 'ListNumbering'].flatMap((name) =>
    attributes.flatMap((one) => objects.name(one, name) ?? []),
  );
  const texts = ['Lang', 'Alt', 'ID'].flatMap((name) => {
    const text = objects.text(dict, name);
    return text ? [`${name}=${text}`] : [];
  });
  return [type, ...named, ...texts].join(' ');
}

function drawLink(link: PDFDict, { objects }: PdfDocument): string {
  const address = objects.text(objects.dict(link, 'A'), 'URI') ?? 'page';
  return `<${address}: ${objects.text(link, 'Contents')}>`;
}

/** Returns the text of each part of tagged content; a drawing is a dot. */
function readTexts(document: PdfDocument): Map<string, string> {
  const fonts = new Map(listFonts(document).map((font) => [font.dict, font]));
  const texts = new Map<string, string>();
  for (const shown of document.shown) {
    const mcid = shown.marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
    const key = `${shown.page} ${mcid}`;
    texts.set(key, (texts.get(key) ?? '') + textOf(shown, fonts));
  }
  return texts;
}

function textOf({ text }: Shown, fonts: ReadonlyMap<PDFDict, UsedFont>): string {
  if (!text) return '·';
  const unicode = text.font && fonts.get(text.font)?.unicode;
  const codes = Array.from({ length: text.bytes.length / 2 }, (_, index) =>
    text.bytes.readUInt16BE(index * 2),
  );
  return codes.map((code) => unicode?.get(code) ?? '?').join('');
}

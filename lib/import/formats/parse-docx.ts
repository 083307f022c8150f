/**
 * Reads Word files with mammoth, which keeps what styles mean (headings, lists, notes) and drops how they look. What
 * mammoth leaves out, headers and footers of pages and comments, is listed among the texts of the document, so that
 * it is reported.
 */
import { fromHtml } from 'hast-util-from-html';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { htmlToBlocks } from '../blocks/html-to-blocks';
import type { ImportedDocument, ImportedPicture, Note } from '../imported-document';
import { noHead } from '../imported-document';
import { decodeEntities } from './decode-entities';

export async function parseDocx(bytes: Uint8Array): Promise<ImportedDocument> {
  const pictures: ImportedPicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const url = `picture:${pictures.length + 1}`;
    const place: ImportedPicture = { url, bytes: new Uint8Array() };
    pictures.push(place);
    place.bytes = new Uint8Array(await image.readAsArrayBuffer());
    return { src: url };
  });
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: styles, ignoreEmptyParagraphs: false, convertImage },
  );
  const { blocks, notes, texts } = htmlToBlocks(fromHtml(value, { fragment: true }));
  const written = await listWritten(bytes);
  const seen = toPlain(texts.join(''));
  const extra = written.filter((line) => !seen.includes(toPlain(line)));
  return {
    ...noHead,
    blocks,
    pictures,
    notes: [...notes, ...messages.flatMap(({ message }) => toNote(message))],
    texts: [...texts, ...extra],
  };
}

/** Names of styles in Word, in Chinese Word and in WPS. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => h2.subtitle:fresh",
  "p[style-name='副标题'] => h2.subtitle:fresh",
  "p[style-name='标题 1'] => h1:fresh",
  "p[style-name='标题 2'] => h2:fresh",
  "p[style-name='标题 3'] => h3:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='引用'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='题注'] => figcaption:fresh",
  "br[type='page'] => hr",
];

/** Styles that mean nothing to us, and pictures of odd formats, which are reported where the story has them. */
const noNews = /^(?:Unrecognised (?:paragraph|run|table) style|Image of type)/;

const unknownElement = /^An unrecognised element was ignored: (?:\{.*\}|\w+:)?(\w+)$/;

/** Makes a note of a warning of mammoth, in words of an editor where it names an element of the file. */
function toNote(message: string): Note[] {
  if (noNews.test(message)) return [];
  const [, element] = unknownElement.exec(message) ?? [];
  const text =
    element === undefined
      ? `in the Word file: ${message}`
      : `the Word file contains ${element.startsWith('oMath') ? 'a formula' : `an element that articles do not have, ${element}`}`;
  return [{ kind: 'not understood', text }];
}

const textParts =
  /^word\/(?:document|header\d*|footer\d*|comments|footnotes|endnotes|diagrams\/data\d*|charts\/chart\d*)\.xml$/;

/** Lists the paragraphs of all parts of the file, formulas (`m:t`) included, without deleted text. */
async function listWritten(bytes: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => textParts.test(name));
  const parts = await Promise.all(names.map((name) => zip.files[name]?.async('string') ?? ''));
  return parts.flatMap((xml) =>
    xml
      .replace(/<w:del\b[\s\S]*?<\/w:del>|<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '')
      .split(/<\/(?:w|a):p>/)
      .map((paragraph) =>
        [...paragraph.matchAll(/<(w|a|m):t(?:\s[^>]*)?>([^<]*)<\/\1:t>/g)]
          .map(([, , text = '']) => decodeEntities(text))
          .join(''),
      )
      .filter((text) => text.trim() !== ''),
  );
}

function toPlain(text: string): string {
  return text.replace(/\s+/g, '');
}

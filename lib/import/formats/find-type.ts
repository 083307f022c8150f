/** Finds the type of a file by its content, and by its name where the content leaves a choice. */
import { decodeText } from './decode-text';

export type FileType = 'docx' | 'text' | 'html' | 'mail' | 'feed' | 'ninjs' | 'markdown';

/** A type that cannot be imported, with what to do instead. */
export interface Unsupported {
  name: string;
  fix: string;
}

export function findType(name: string, bytes: Uint8Array): FileType | Unsupported {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const raw = toLatin(bytes.subarray(0, headLength));
  const head = raw.replace(/\0/g, '');
  const binary = findBinary(raw, bytes, extension);
  if (binary) return binary;
  const text = head.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').trimStart();
  if (/^(?:md|markdown)$/.test(extension)) return 'markdown';
  if (extension === 'eml' || extension === 'mht' || extension === 'mhtml') return 'mail';
  if (
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){3}/.test(text) &&
    /^(?:from|mime-version|received|return-path):/im.test(text)
  ) {
    return 'mail';
  }
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(
      text,
    )
  )
    return 'feed';
  if (/^[{[]/.test(text) && (extension === 'json' || extension === 'ninjs')) return 'ninjs';
  if (/^html?$|^xhtml$/.test(extension) || /^(?:<!doctype html|<html[\s>])/i.test(text))
    return 'html';
  if (extension === 'xml') {
    return {
      name: 'XML of an unknown kind',
      fix: 'import RSS, Atom or a WordPress export, or save the text as .docx or .txt',
    };
  }
  return isText(bytes) ? 'text' : unknownBinary;
}

const unknownBinary: Unsupported = {
  name: 'of a kind that is not known',
  fix: 'open it in the program that made it and save its text as .docx or .txt',
};

/** False for bytes that make control characters in any encoding; a few in a text are left out later. */
function isText(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, headLength));
  const controls = Array.from(text).filter(isControl).length;
  return controls <= text.length * mostControls;
}

/** True for a control character other than white space and the one that begins a sequence of a terminal. */
function isControl(character: string): boolean {
  return character < ' ' && !'\t\n\v\f\r\u001B'.includes(character);
}

/** The share of control characters that old word processors leave in a text. */
const mostControls = 0.05;

/** In bytes: enough for the headers of a mail or the comments at the start of a feed. */
const headLength = 8192;

const saveAsWord = 'open it in Word or WPS and save it as .docx';

/** Types that are recognised by their first bytes. */
const signatures: readonly (Unsupported & { starts: readonly string[] })[] = [
  {
    starts: ['%PDF'],
    name: 'PDF',
    fix: 'copy the text of each story into a .txt file, or ask for the .docx it was made from',
  },
  { starts: ['{\\rtf'], name: 'RTF', fix: saveAsWord },
  { starts: ['\xD0\xCF\x11\xE0'], name: 'a file of old Office', fix: saveAsWord },
  {
    starts: ['\xFF\xD8\xFF', '\x89PNG', 'GIF8', 'RIFF', 'II*', 'MM*', 'BM'],
    name: 'a picture',
    fix: 'put it beside the article and write ![what it shows](NAME)',
  },
  {
    starts: ['Rar!', '7z\xBC\xAF', '\x1F\x8B'],
    name: 'an archive',
    fix: 'unpack it and import the files in it',
  },
  {
    starts: ['\x78\x9F\x3E\x22'],
    name: 'a winmail.dat of Outlook',
    fix: 'ask the sender for the files in it, in a mail of plain text or HTML',
  },
  {
    starts: ['ID3', '\xFF\xFB', 'OggS'],
    name: 'sound or film',
    fix: 'link to it: [text](address)',
  },
];

/** Formats of the ISO container, which names them after its length. */
const containers: Readonly<Record<string, string>> = {
  avif: 'a picture',
  heic: 'a picture',
  mif1: 'a picture',
};

const officeZips: Readonly<Record<string, Unsupported>> = {
  odt: { name: 'OpenDocument text', fix: 'open it in LibreOffice and save it as .docx' },
  xlsx: { name: 'an Excel table', fix: 'copy the cells into a .docx or .txt file' },
  pptx: { name: 'a PowerPoint file', fix: 'copy the text into a .docx or .txt file' },
  epub: { name: 'EPUB', fix: 'copy the text into a .docx or .txt file' },
  pages: { name: 'a Pages document', fix: 'export it from Pages as Word (.docx)' },
};

function findBinary(
  raw: string,
  bytes: Uint8Array,
  extension: string,
): FileType | Unsupported | undefined {
  const brand = /^.{0,4}ftyp(.{4})/s.exec(raw)?.[1];
  const name = brand && (containers[brand] ?? 'sound or film');
  const known = signatures.find((one) =>
    name ? one.name === name : one.starts.some((start) => raw.startsWith(start)),
  );
  if (known) return { name: known.name, fix: known.fix };
  if (raw.startsWith('PK\x03\x04')) {
    if (/^(?:docx|docm|dotx)$/.test(extension)) return 'docx';
    const office = officeZips[extension];
    if (office) return office;
    if (toLatin(bytes).includes('word/document.xml')) return 'docx';
    return { name: 'an archive', fix: 'unpack it and import the files in it' };
  }
  return undefined;
}

/** One character for each byte. (The Encoding Standard's `latin1` is windows-1252, which is not that.) */
function toLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

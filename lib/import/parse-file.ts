/** Parses a file of any type to the documents in it: one, or as many as a feed has entries and a mail attachments. */
import { type DecodedText, decodeText } from './formats/decode-text';
import { type FileType, findType, type Unsupported } from './formats/find-type';
import { parseDocx } from './formats/parse-docx';
import { parseFeed } from './formats/parse-feed';
import { findCharset, parseHtml } from './formats/parse-html';
import { parseMail } from './formats/parse-mail';
import { parseMarkdownFile } from './formats/parse-markdown-file';
import { parseNinjs } from './formats/parse-ninjs';
import { parseText } from './formats/parse-text';
import type { ImportedDocument, Note } from './imported-document';

export interface ParsedFile {
  /** What the file is: `Word`, `text in GB 18030 (guessed)`, `mail`. */
  type: string;
  documents: (ImportedDocument & { from?: string })[];
  notes: Note[];
  /** Why the file, or an attachment, could not be imported, with what to do. */
  problems: { file: string; message: string; fix: string }[];
}

/**
 * @param name of the file, without folders
 * @param timeZone that of the paper
 */
export async function parseFile(
  name: string,
  bytes: Uint8Array,
  timeZone: string,
): Promise<ParsedFile> {
  const type = findType(name, bytes);
  const nothing = { documents: [], notes: [], problems: [] };
  if (bytes.length === 0) {
    const fix = 'save it again with its text';
    return {
      ...nothing,
      type: 'empty',
      problems: [{ file: name, message: 'the file is empty', fix }],
    };
  }
  if (typeof type === 'object')
    return { ...nothing, type: type.name, problems: [refuse(name, type)] };
  try {
    return { ...nothing, ...(await parse(type, bytes, timeZone)) };
  } catch (error) {
    const message = `the file cannot be read as ${typeNames[type]}: ${error instanceof Error ? error.message : error}`;
    const fix = 'open it in the program that made it and save it again';
    return { ...nothing, type: typeNames[type], problems: [{ file: name, message, fix }] };
  }
}

const typeNames: Readonly<Record<FileType, string>> = {
  docx: 'Word',
  text: 'text',
  html: 'HTML',
  mail: 'mail',
  feed: 'feed',
  ninjs: 'ninjs',
  markdown: 'Markdown',
};

function refuse(file: string, { name, fix }: Unsupported): ParsedFile['problems'][number] {
  return { file, message: `the file is ${name}, which cannot be imported`, fix };
}

async function parse(
  type: FileType,
  bytes: Uint8Array,
  timeZone: string,
): Promise<Partial<ParsedFile> & { type: string }> {
  switch (type) {
    case 'docx':
      return { type: typeNames.docx, documents: [await parseDocx(bytes)] };
    case 'mail':
      return parseMailFile(bytes, timeZone);
    case 'html': {
      const decoded = decodeText(bytes, findCharset(bytes));
      return { ...describe(type, decoded), documents: [parseHtml(decoded.text)] };
    }
    case 'text': {
      const decoded = decodeText(bytes);
      return { ...describe(type, decoded), documents: [parseText(decoded.text)] };
    }
    case 'markdown': {
      const decoded = decodeText(bytes);
      return { ...describe(type, decoded), documents: [parseMarkdownFile(decoded.text)] };
    }
    case 'feed': {
      const decoded = decodeText(bytes, findCharset(bytes));
      const { documents, notes } = parseFeed(decoded.text);
      const described = describe(type, decoded);
      return { ...described, documents, notes: [...notes, ...described.notes] };
    }
    case 'ninjs':
      return { type: typeNames.ninjs, documents: parseNinjs(decodeText(bytes).text) };
    default:
      return type satisfies never;
  }
}

function describe(
  type: FileType,
  { encoding, isGuess }: DecodedText,
): { type: string; notes: Note[] } {
  const name = `${typeNames[type]} in ${encoding.toUpperCase()}`;
  return {
    type: name,
    notes: isGuess ? [{ kind: 'guessed', text: `the encoding is ${encoding.toUpperCase()}` }] : [],
  };
}

async function parseMailFile(
  bytes: Uint8Array,
  timeZone: string,
): Promise<Partial<ParsedFile> & { type: string }> {
  const { document, attachments, notes } = await parseMail(bytes, timeZone);
  const parts = await Promise.all(
    attachments.map(async (file) => ({
      ...(await parseFile(file.name, file.bytes, timeZone)),
      name: file.name,
    })),
  );
  return {
    type: typeNames.mail,
    documents: [
      ...(document ? [document] : []),
      ...parts.flatMap(({ documents, name }) => documents.map((one) => ({ ...one, from: name }))),
    ],
    notes: [...notes, ...parts.flatMap((part) => part.notes)],
    problems: parts.flatMap(({ problems }) => problems),
  };
}

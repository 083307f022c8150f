/**
 * Reads a mail: its text, the pictures in it and beside it, and its other attachments, which are files of their own.
 * A short mail with attachments only hands them over, so its text is quoted and does not become an article.
 */

import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import PostalMime, { type Attachment } from 'postal-mime';
import { htmlToBlocks } from '../blocks/html-to-blocks';
import {
  type Block,
  type ImportedDocument,
  type ImportedPicture,
  type Note,
  noHead,
} from '../imported-document';
import { readControls } from './decode-text';
import { parseText } from './parse-text';

export interface ParsedMail {
  /** Absent if the mail only hands over its attachments. */
  document?: ImportedDocument;
  attachments: { name: string; bytes: Uint8Array }[];
  notes: Note[];
}

export async function parseMail(bytes: Uint8Array): Promise<ParsedMail> {
  const mail = await PostalMime.parse(bytes);
  const attachments = mail.attachments.map(toFile);
  const pictures = attachments.filter(({ type }) => type.startsWith('image/'));
  const files = attachments.filter(({ type }) => !type.startsWith('image/'));
  const body = mail.html
    ? htmlToBlocks(fromHtml(readControls(mail.html)))
    : parseText(readControls(mail.text ?? ''));
  const signed = dropSignature(body.blocks);
  const text = body.texts.join(' ').replace(/\s+/g, ' ').trim();
  const origin: Note = { kind: 'kept', text: describeOrigin(mail) };
  const isLetter = files.length > 0 && pictures.length === 0 && text.length <= longestLetter;
  if (isLetter) {
    const said: Note[] = text ? [{ kind: 'not understood', text: `the mail says: ${text}` }] : [];
    return { attachments: files, notes: [origin, ...said] };
  }
  const title = mail.subject?.replace(prefix, '').replace(/\s+/g, ' ').trim();
  const blocks = [...signed.blocks, ...placeLoose(pictures, signed.blocks)];
  const document: ImportedDocument = {
    ...noHead,
    ...body,
    blocks,
    head: title ? { title } : {},
    pictures: [...('pictures' in body ? body.pictures : []), ...pictures],
    notes: [...body.notes, origin, ...signed.notes],
    texts: [...(title ? [title] : []), ...body.texts],
  };
  return { document, attachments: files, notes: [] };
}

/** Leaves out the signature of the sender: what follows a line `-- `, or the line that a phone adds. */
function dropSignature(blocks: readonly Block[]): { blocks: Block[]; notes: Note[] } {
  const texts = blocks.map(({ node }) => textOf(node).trim());
  const last = texts.length - 1;
  const dashes = texts.findLastIndex((text) => /^--(?!-)/.test(text));
  const isPhone = /^(?:发自我的|从我的|來自我的|Sent from my )/.test(texts[last] ?? '');
  const from =
    dashes >= 0 && texts.slice(dashes).join('').length <= longestLetter
      ? dashes
      : isPhone
        ? last
        : -1;
  if (from < 0) return { blocks: [...blocks], notes: [] };
  const text = `the signature of the mail is left out: ${texts.slice(from).join(' ')}`;
  return { blocks: blocks.slice(0, from), notes: [{ kind: 'changed', text }] };
}

/** In characters: 请查收附件，谢谢！ and a signature. */
const longestLetter = 200;

/** Re: and Fwd: in the languages of mail programs, and what contributors write before their headline. */
const prefix = /^(?:\s*(?:re|fwd?|aw|wg|回复|答复|转发|轉寄|投稿|来稿|稿件)\s*[:：]\s*)+/i;

interface MailFile extends ImportedPicture {
  name: string;
  type: string;
  cid?: string;
}

function toFile({ filename, mimeType, content, contentId }: Attachment, index: number): MailFile {
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const cid = contentId?.replace(/^<|>$/g, '');
  return {
    url: cid ? `cid:${cid}` : `attachment:${index + 1}`,
    name: filename ?? `attachment-${index + 1}`,
    type: mimeType,
    bytes,
    ...(cid && { cid }),
  };
}

/** Pictures that the text does not show come after it. */
function placeLoose(
  pictures: readonly MailFile[],
  blocks: ImportedDocument['blocks'],
): ImportedDocument['blocks'] {
  const shown = JSON.stringify(blocks.map(({ node }) => node));
  return pictures
    .filter(({ url }) => !shown.includes(JSON.stringify(url)))
    .map(({ url }) => ({
      node: { type: 'paragraph', children: [{ type: 'image', url, alt: '' }] },
      gap: 0,
    }));
}

function describeOrigin({ from, date }: Awaited<ReturnType<typeof PostalMime.parse>>): string {
  const sender = from && [from.name, from.address && `<${from.address}>`].filter(Boolean).join(' ');
  return `mailed${sender ? ` by ${sender}` : ''}${date ? ` on ${date}` : ''}`;
}

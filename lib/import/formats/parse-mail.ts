/**
 * Reads a mail: its text, the pictures in it and beside it, and its other attachments, which are files of their own.
 * A short mail with attachments only hands them over, so its text is quoted and does not become an article.
 */

import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { htmlToBlocks } from '../blocks/html-to-blocks';
import { isHeadlineLine, isProseLine } from '../blocks/line-shapes';
import {
  type Block,
  type ImportedDocument,
  type ImportedPicture,
  type Note,
  noHead,
} from '../imported-document';
import { takeLetterOfBlocks, takeLetterOfText } from '../letter/take-letter';
import { findOpening, isBylineLine } from '../stories/byline-lines';
import { readControls } from './decode-text';
import { parseText } from './parse-text';

export interface ParsedMail {
  /** Absent if the mail only hands over its attachments. */
  document?: ImportedDocument;
  attachments: { name: string; bytes: Uint8Array }[];
  notes: Note[];
}

/** @param timeZone that of the paper, in which the report gives the time of the mail */
export async function parseMail(bytes: Uint8Array, timeZone: string): Promise<ParsedMail> {
  const mail = await PostalMime.parse(bytes);
  const attachments = mail.attachments.map(toFile);
  const pictures = attachments.filter(({ type }) => type.startsWith('image/'));
  const files = attachments.filter(({ type }) => !type.startsWith('image/'));
  const subject = mail.subject?.replace(prefix, '').replace(/\s+/g, ' ').trim() ?? '';
  const { body, notes: letter, whole } = readBody(mail, subject);
  const text = whole.join(' ').replace(/\s+/g, ' ').trim();
  const origin: Note = { kind: 'kept', text: describeOrigin(mail, timeZone) };
  const isLetter = files.length > 0 && pictures.length === 0 && text.length <= longestLetter;
  if (isLetter) {
    const said: Note[] = text ? [{ kind: 'not understood', text: `the mail says: ${text}` }] : [];
    return { attachments: files, notes: [origin, ...said] };
  }
  const isTitle = subject !== '' && !noSubject.test(subject) && !hasHeadline(body.blocks);
  const blocks = [...body.blocks, ...placeLoose(pictures, body.blocks)];
  const isPrinted = isTitle || body.blocks.some(({ node }) => textOf(node).trim() === subject);
  const named: Note[] =
    isPrinted || subject === ''
      ? []
      : [{ kind: 'kept', text: `the subject of the mail: ${subject}` }];
  const document: ImportedDocument = {
    ...noHead,
    ...body,
    blocks,
    head: isTitle ? { title: subject } : {},
    pictures: [...('pictures' in body ? body.pictures : []), ...pictures],
    notes: [...body.notes, origin, ...named, ...letter],
    texts: [...(isTitle ? [subject] : []), ...body.texts],
  };
  return { document, attachments: files, notes: [] };
}

/** The body of a mail without the letter around its story. */
function readBody({ html, text = '' }: Email, subject: string) {
  if (html) {
    const body = htmlToBlocks(fromHtml(readControls(html)));
    const { blocks, notes } = takeLetterOfBlocks(body.blocks, subject);
    return { body: { ...body, blocks }, notes, whole: body.texts };
  }
  const whole = readControls(text);
  const letter = takeLetterOfText(whole, subject);
  return { body: parseText(letter.text), notes: letter.notes, whole: [whole] };
}

/**
 * True if the mail has a headline of its own: one to three lines of headlines over a paragraph. The first line of a
 * poem is none.
 */
function hasHeadline(blocks: readonly Block[]): boolean {
  const texts = blocks.map(({ node }) => textOf(node).trim()).filter(Boolean);
  const end = texts.findIndex((text) => !isHeadlineLine(text) || isBylineLine(text));
  const text = texts[end] ?? '';
  const isText = isProseLine(text) || isBylineLine(text) || findOpening(text) !== undefined;
  return end > 0 && end <= 3 && isText;
}

/** In characters: 请查收附件，谢谢！ and a signature. */
const longestLetter = 200;

/** Re: and Fwd: in the languages of mail programs, and what contributors write before their headline. */
const prefix =
  /^(?:\s*(?:re|fwd?|aw|wg|回复|答复|转发|轉寄|投稿|来稿|稿件|回覆|轉發|來稿|新闻稿|submission)\s*[:：]\s*|\s*【(?:投稿|来稿|來稿|稿件)】\s*)+/i;

/** Subjects that say what a mail is and not what its story is about. */
const noSubject =
  /^(?:投稿|来稿|來稿|稿件|稿子|新闻稿|文章|无主题|無主題|（无主题）|\(?no subject\)?|submission|article|story|(?:投稿|来稿|稿件)?[一二两三\d]篇(?:稿件)?|(?:稿件|投稿)[一二两三\d]篇)$/i;

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

function describeOrigin({ from, date }: Email, timeZone: string): string {
  const sender = from && [from.name, from.address && `<${from.address}>`].filter(Boolean).join(' ');
  return `mailed${sender ? ` by ${sender}` : ''}${date ? ` on ${toLocal(date, timeZone)}` : ''}`;
}

/** `2026-08-07 09:00 (Asia/Shanghai)`; a date that no clock can show stays as the mail writes it. */
function toLocal(date: string, timeZone: string): string {
  const instant = new Date(date);
  if (Number.isNaN(instant.getTime())) return date;
  // Swedish writes dates and times as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone,
  });
  return `${format.format(instant)} (${timeZone})`;
}

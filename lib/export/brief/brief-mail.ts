import { createHash } from 'node:crypto';
import { toBriefHtml } from './brief-html';
import { type BriefParts, headOf } from './brief-parts';
import { toFlowedText } from './brief-text';
import { encodeBody, encodeHeader } from './mail-encoding';

/**
 * Writes the paper in brief as a message (RFC 5322): the plain text, and the same as HTML. Programs for e-mail open it as
 * a draft, to which the editor adds the readers.
 */
export function toBriefMail(parts: BriefParts): string {
  const { paper, edition, origin } = parts;
  const texts = [
    {
      type: 'text/plain; charset=utf-8; format=flowed; delsp=yes',
      text: toFlowedText(parts),
    },
    { type: 'text/html; charset=utf-8', text: toBriefHtml(parts) },
  ];
  const digest = createHash('sha256')
    .update(texts.map(({ text }) => text).join())
    .digest('hex');
  const boundary = `=_${digest.slice(0, 24)}`;
  const host = origin === undefined ? undefined : new URL(origin).hostname;
  const headers = [
    `From: ${toSender(paper.name, findSender(paper.contact))}`,
    `Subject: ${encodeHeader(headOf(paper, edition).join(' '))}`,
    `Date: ${toMailDate(new Date(edition.release ?? Date.parse(`${edition.date}T00:00:00Z`)))}`,
    ...(host === undefined ? [] : [`Message-ID: <${digest.slice(0, 32)}@${host}>`]),
    'MIME-Version: 1.0',
    `Content-Language: ${paper.language}`,
    // Outlook opens a file with it as a message that was not sent yet.
    'X-Unsent: 1',
    'Content-Type: multipart/alternative;',
    ` boundary="${boundary}"`,
  ];
  const bodies = texts.flatMap(({ type, text }) => {
    const { encoding, lines } = encodeBody(text);
    return [
      `--${boundary}`,
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      ...lines,
    ];
  });
  return [...headers, '', ...bodies, `--${boundary}--`, ''].join('\r\n');
}

/** Returns the e-mail address in what a paper says of how readers reach it. */
export function findSender(contact: string | undefined): string | undefined {
  return /[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/i.exec(contact ?? '')?.[0];
}

/** Without an address of the paper, one that can never be (RFC 2606) has its place, because there must be one. */
function toSender(name: string, address = 'brief@paper.invalid'): string {
  const shown = encodeHeader(name);
  const quoted = shown === name ? `"${name.replace(/["\\]/g, '\\$&')}"` : shown;
  return `${quoted} <${address}>`;
}

/** `Thu, 09 Mar 2023 22:00:00 +0000`. */
function toMailDate(moment: Date): string {
  return moment.toUTCString().replace('GMT', '+0000');
}

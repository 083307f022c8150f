import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';

/** What a representation can be compared by. */
export interface Validators {
  /** With its quotes. */
  etag: string;
  /** As an HTTP date; absent for answers that may change without a file. */
  modified?: string | undefined;
}

/**
 * Evaluates the conditions of a GET or HEAD request in the order of RFC 9110, section 13.2.2. A condition with a date
 * is ignored beside one with tags, and if the representation has no date.
 *
 * @returns the status to answer with: 200 if the conditions hold
 */
export function evaluateConditions(
  headers: IncomingHttpHeaders,
  { etag, modified }: Validators,
): 200 | 304 | 412 {
  if (hasFailed(headers, { etag, modified })) return 412;
  // `fresh` answers reloads (`Cache-Control: no-cache`) in full, which RFC 9110 leaves to the server.
  return fresh(headers, { etag, 'last-modified': modified }) ? 304 : 200;
}

function hasFailed(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const tags = headers['if-match'];
  if (tags !== undefined) return tags.trim() !== '*' && !listTags(tags).includes(etag);
  const since = Date.parse(headers['if-unmodified-since'] ?? '');
  return modified !== undefined && Date.parse(modified) > since;
}

/** `If-Match` compares strongly, so weak tags match nothing (RFC 9110, section 8.8.3.2). */
function listTags(header: string): string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

/**
 * True if a range may be sent: the client names no version of the parts that it has, or names this one (RFC 9110,
 * section 13.1.5).
 */
export function allowsRange(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const condition = headers['if-range'];
  if (condition === undefined) return true;
  const value = String(condition).trim();
  return value === etag || (modified !== undefined && value === modified);
}

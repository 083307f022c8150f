import { createHash } from 'node:crypto';

/**
 * What Next does for pages and leaves to route handlers: an ETag by content, and 304 for who has it. A
 * client that knows no tags may ask by time, where the headers say `Last-Modified` (RFC 9110 §13.1).
 * Next compresses the rest itself.
 */
export function respondTagged(
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const all = { ...headers, ETag: `"${tag}"` };
  return isKnown(request.headers, tag, headers['Last-Modified'])
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

/** Tags go before times: a time is asked for only by who sends no tag. */
function isKnown(asked: Headers, tag: string, modified: string | undefined): boolean {
  const tags = asked.get('if-none-match');
  if (tags !== null) return tags.includes(tag);
  const since = asked.get('if-modified-since');
  return since !== null && modified !== undefined && Date.parse(since) >= Date.parse(modified);
}

import { createHash } from 'node:crypto';

/**
 * Answers with an ETag by content, or with 304 if the client has that content already. Next does this for pages
 * only, not for route handlers. If the headers have `Last-Modified`, a client without the tag may send
 * `If-Modified-Since` instead (RFC 9110 §13.1).
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

/** `If-Modified-Since` is ignored if there is `If-None-Match`. */
function isKnown(request: Headers, tag: string, modified: string | undefined): boolean {
  const tags = request.get('if-none-match');
  if (tags !== null) return tags.includes(tag);
  const since = request.get('if-modified-since');
  return since !== null && modified !== undefined && Date.parse(since) >= Date.parse(modified);
}

import { createHash } from 'node:crypto';

/**
 * What Next does for pages and leaves to route handlers: an ETag by content, and 304 for who has it.
 * Next compresses the rest itself.
 */
export function respondTagged(
  request: Request,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response {
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const all = { ...headers, ETag: `"${tag}"` };
  const known = request.headers.get('if-none-match')?.includes(tag) ?? false;
  return known
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

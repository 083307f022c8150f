import { basePath } from '@/lib/addresses/base-path';
import { siteOrigin } from '@/lib/addresses/site-origin';
import type { Paper } from '@/lib/content/fields/schema';
import { internalHeaders } from '@/lib/http/internal-headers';
import { recordOrigin } from '@/lib/store/record-sources';

/**
 * Returns the paper's public origin: `SITE_URL`, else `url` of paper.yaml; undefined if neither is set. Its path is
 * the one at which the site is served: another one in paper.yaml counts from the next start. A server that is copied
 * from (`paper export`) knows from `PUBLIC_BASE_PATH` where the copy will be.
 */
export function knownOrigin({ url }: Pick<Paper, 'url'>): string | undefined {
  const origin = siteOrigin({ siteUrl: process.env.SITE_URL, paperUrl: url });
  return origin && new URL(origin).origin + (process.env.PUBLIC_BASE_PATH ?? basePath);
}

/**
 * Returns the public origin, or the one that the reader's request was sent to. The front says which one that is, and
 * is told that the answer depends on it, so that it caches one for each. A header that strangers can send, like `X-Forwarded-Host`, never counts here.
 */
export function originOf(paper: Paper, { url, headers }: Request): string {
  const known = knownOrigin(paper);
  if (known !== undefined) return known;
  const sent = headers.get(internalHeaders.origin) ?? `http://${headers.get('host')}`;
  const origin = URL.canParse(sent) ? new URL(sent).origin : new URL(url).origin;
  recordOrigin(origin);
  return origin;
}

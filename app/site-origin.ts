import type { Paper } from '@/lib/content/fields/schema';
import { internalHeaders } from '@/lib/http/internal-headers';

/** Returns the paper's public origin: `SITE_URL`, else `url` of paper.yaml; undefined if neither is set. */
export function knownOrigin({ url }: Paper): string | undefined {
  const site = process.env.SITE_URL;
  const origin = site && URL.canParse(site) ? site : url;
  return origin && new URL(origin).origin;
}

/** Returns the public origin, or the one that the front says the reader requested. */
export function originOf(paper: Paper, { url, headers }: Request): string {
  return knownOrigin(paper) ?? headers.get(internalHeaders.origin) ?? new URL(url).origin;
}

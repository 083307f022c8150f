import type { Paper } from '@/lib/content/fields/schema';

/** Returns the paper's public origin: `SITE_URL`, else `url` of paper.yaml; undefined if neither is set. */
export function knownOrigin({ url }: Paper): string | undefined {
  const site = process.env.SITE_URL;
  const origin = site && URL.canParse(site) ? site : url;
  return origin && new URL(origin).origin;
}

/** Returns the public origin, or the one that the request was sent to, by its Host header or the proxy's headers. */
export function originOf(paper: Paper, { url, headers }: Request): string {
  const { protocol, origin } = new URL(url);
  const scheme = headers.get('x-forwarded-proto')?.split(',').at(0) ?? protocol.replace(':', '');
  const host = headers.get('x-forwarded-host')?.split(',').at(0) ?? headers.get('host');
  const sent = `${scheme}://${host}`;
  return knownOrigin(paper) ?? (URL.canParse(sent) ? new URL(sent).origin : origin);
}

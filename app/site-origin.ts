import type { Paper } from '@/lib/content/fields/schema';

/** The origin the paper is known by: `SITE_URL`, else `url` of paper.yaml; undefined when neither says. */
export function knownOrigin({ url }: Paper): string | undefined {
  const asked = process.env.SITE_URL;
  const origin = asked && URL.canParse(asked) ? asked : url;
  return origin && new URL(origin).origin;
}

/** The same, or else the origin the request was sent to: by its Host, or what a proxy says it was. */
export function originOf(paper: Paper, { url, headers }: Request): string {
  const { protocol, origin } = new URL(url);
  const scheme = headers.get('x-forwarded-proto')?.split(',').at(0) ?? protocol.replace(':', '');
  const host = headers.get('x-forwarded-host')?.split(',').at(0) ?? headers.get('host');
  const sent = `${scheme}://${host}`;
  return knownOrigin(paper) ?? (URL.canParse(sent) ? new URL(sent).origin : origin);
}

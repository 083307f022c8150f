import type { Paper } from '@/lib/content/schema';

/** The origin the paper is known by: `SITE_URL`, else `url` of paper.yaml; undefined when neither says. */
export function knownOrigin({ url }: Paper): string | undefined {
  const asked = process.env.SITE_URL;
  const origin = asked && URL.canParse(asked) ? asked : url;
  return origin && new URL(origin).origin;
}

/** The same, or else the origin the request itself was sent to. */
export function originOf(paper: Paper, request: Request): string {
  return knownOrigin(paper) ?? new URL(request.url).origin;
}

import { getLastChange } from './data';
import { respondTagged } from './respond-tagged';

export interface TextAnswer {
  text: string;
  /** `application/atom+xml` */
  type: string;
  /** The editions it was made from. */
  dates: string[];
}

/** Answers with a feed or a sitemap, which clients may cache for a minute; 304 if the client has it already. */
export async function respondText(
  request: Request,
  { text, type, dates }: TextAnswer,
): Promise<Response> {
  return respondTagged(request, new TextEncoder().encode(text), {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
    'Last-Modified': (await getLastChange(dates)).toUTCString(),
  });
}

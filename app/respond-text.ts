import { archiveReading, getLastChange } from './data';
import { respondTagged } from './respond-tagged';

export interface TextAnswer {
  text: string;
  /** `application/atom+xml` */
  type: string;
  /** The editions it was made from. */
  dates: string[];
}

/** Seconds for which clients may cache an answer while the archive is still being read. */
const unfinishedLife = 5;

/** Answers with a feed or a sitemap, which clients may cache for a minute; 304 if the client has it already. */
export async function respondText(
  request: Request,
  { text, type, dates }: TextAnswer,
): Promise<Response> {
  const body = new TextEncoder().encode(text);
  const contentType = `${type}; charset=utf-8`;
  // What lacks editions becomes another text without any file being changed, so it has no time of change.
  if (await archiveReading()) {
    const caching = `public, max-age=${unfinishedLife}, s-maxage=${unfinishedLife}`;
    return respondTagged(request, body, { 'Content-Type': contentType, 'Cache-Control': caching });
  }
  return respondTagged(request, body, {
    'Content-Type': contentType,
    'Cache-Control': 'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
    'Last-Modified': (await getLastChange(dates)).toUTCString(),
  });
}

import { archiveReading } from '../data';
import { publicCaching } from './public-caching';

export interface TextAnswer {
  text: string;
  /** `application/atom+xml` */
  type: string;
  /**
   * When it was last changed. It is left out where an answer changes without a change to any file, and where the
   * answer has so many sources that finding the newest would take longer than sending the answer again.
   */
  modified?: Date;
}

/** Seconds for which clients may cache an answer while the archive is still being read. */
const unfinishedLife = 5;

/** Answers with a feed or a sitemap, which clients may cache for a minute. */
export async function respondText({ text, type, modified }: TextAnswer): Promise<Response> {
  const contentType = `${type}; charset=utf-8`;
  // What lacks editions becomes another text without any file being changed, so it has no time of change.
  if (await archiveReading()) {
    const caching = `public, max-age=${unfinishedLife}, s-maxage=${unfinishedLife}`;
    return new Response(text, {
      headers: { 'Content-Type': contentType, 'Cache-Control': caching },
    });
  }
  return new Response(text, {
    headers: {
      'Content-Type': contentType,
      'Cache-Control': publicCaching,
      ...(modified && { 'Last-Modified': modified.toUTCString() }),
    },
  });
}

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

/** Answers with a feed or a sitemap, which clients may cache for a minute. */
export function respondText({ text, type, modified }: TextAnswer): Response {
  return new Response(text, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'public, max-age=60, s-maxage=60, stale-while-revalidate=600',
      ...(modified && { 'Last-Modified': modified.toUTCString() }),
    },
  });
}

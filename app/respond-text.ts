import { getLastChange } from './data';
import { respondTagged } from './tagged-response';

export interface TextAnswer {
  text: string;
  /** `application/atom+xml` */
  type: string;
  /** The editions it was made from. */
  dates: string[];
}

/** A feed or a map: fresh within a minute, and nothing at all for who has it already. */
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

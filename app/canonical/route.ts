import { findMeantPath } from '@/lib/edition/addresses/canonical-address';
import { toCanonicalPath } from '@/lib/edition/addresses/canonical-path';
import { getEdition } from '../data';

export const dynamic = 'force-dynamic';

/**
 * Where next.config.ts sends every address that is not written in its one form: on to that form, in one
 * step also where the edition must be asked what is meant.
 */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const path = toCanonicalPath(pathname);
  const [, date = '', segment, ...more] = path.split('/');
  const edition = segment && more.length === 0 ? await getEdition(date) : undefined;
  const target = (edition && segment && findMeantPath(edition, segment)) ?? path;
  if (target === pathname) return new Response(null, { status: 404 });
  return new Response(null, {
    status: 308,
    headers: { Location: target + search, 'Cache-Control': 'public, max-age=86400' },
  });
}

import { toCanonicalPath } from '@/lib/addresses/canonical-path';
import { matchAddress } from '@/lib/addresses/match-address';
import { findRedirect } from '@/lib/edition/addresses/find-redirect';
import { getEdition } from '../data';

export const dynamic = 'force-dynamic';

/**
 * Where next.config.ts sends every address that is not written in its one form: on to that form, in one
 * step also where the edition must be asked what is meant.
 */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const path = toCanonicalPath(pathname);
  const { form, values: { date = '', slug } = {} } = matchAddress(path) ?? {};
  const edition = form === 'article' && slug && (await getEdition(date));
  const target = (edition && findRedirect(edition, slug)) || path;
  if (target === pathname) return new Response(null, { status: 404 });
  return new Response(null, {
    status: 308,
    headers: { Location: target + search, 'Cache-Control': 'public, max-age=86400' },
  });
}

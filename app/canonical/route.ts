import { toCanonicalPath } from '@/lib/addresses/canonical-path';
import { matchAddress } from '@/lib/addresses/match-address';
import { findRedirect } from '@/lib/edition/addresses/find-redirect';
import { getEdition } from '../data';

export const dynamic = 'force-dynamic';

/**
 * Redirects to the canonical form of an address. next.config.ts rewrites every address in another form to this
 * route, which also looks up former slugs and the like in the edition, so that there is one redirect only.
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

import { toSitemapIndex, toSitemapParts } from '@/lib/edition/feeds/sitemaps';
import { getPaper, listEditions } from '../data';
import { respondText } from '../respond-text';
import { originOf } from '../site-origin';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const parts = toSitemapParts(await listEditions());
  const text = toSitemapIndex(parts, originOf(await getPaper(), request));
  return respondText({ text, type: 'application/xml' });
}

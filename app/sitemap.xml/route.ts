import { toSitemapIndex, toSitemapParts } from '@/lib/edition/feeds/sitemaps';
import { getPaper, listDays } from '../data';
import { respondText } from '../responses/respond-text';
import { originOf } from '../site-origin';
import { toMapped } from '../to-mapped';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const parts = toSitemapParts((await listDays()).map(toMapped));
  const text = toSitemapIndex(parts, originOf(await getPaper(), request));
  return respondText({ text, type: 'application/xml' });
}

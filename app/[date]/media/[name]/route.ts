import { createHash } from 'node:crypto';
import { notFound } from 'next/navigation';
import { isDate } from '@/lib/edition/dates';
import { getPicture } from '../../../data';

/** A picture of an edition, as it lies beside the article. Only pictures: no other file has an address. */
export async function GET(request: Request, { params }: RouteContext<'/[date]/media/[name]'>) {
  const { date, name } = await params;
  const picture = isDate(date) ? await getPicture(date, name) : undefined;
  if (!picture) notFound();
  const etag = `"${createHash('sha256').update(picture.bytes).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'Content-Type': picture.type,
    'Cache-Control': 'public, max-age=60, s-maxage=86400, stale-while-revalidate=86400',
    // A drawing opened by itself is a document: it may style itself and nothing else.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    ETag: etag,
  };
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(picture.bytes), { headers });
}

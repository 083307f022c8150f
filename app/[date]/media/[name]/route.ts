import { notFound } from 'next/navigation';
import { getPicture } from '../../../data';
import { respondTagged } from '../../../tagged-response';

/** A picture of an edition, as it lies beside the article. Only pictures: no other file has an address. */
export async function GET(request: Request, { params }: RouteContext<'/[date]/media/[name]'>) {
  const { date, name } = await params;
  const picture = await getPicture(date, name);
  if (!picture) notFound();
  return respondTagged(request, picture.bytes, {
    'Content-Type': picture.type,
    'Cache-Control': 'public, max-age=60, s-maxage=86400, stale-while-revalidate=86400',
    // A drawing opened by itself is a document: it may style itself and nothing else.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}

import { notFound } from 'next/navigation';
import { getPicture } from '../../../data';
import { respondTagged } from '../../../respond-tagged';

/** Answers with a picture from the edition's folder. Other files of the folder have no address. */
export async function GET(request: Request, { params }: RouteContext<'/[date]/media/[name]'>) {
  const { date, name } = await params;
  const picture = await getPicture(date, name);
  if (!picture) notFound();
  return respondTagged(request, picture.bytes, {
    'Content-Type': picture.type,
    'Cache-Control': 'public, max-age=60, s-maxage=86400, stale-while-revalidate=86400',
    // An SVG opened by itself is a document, which may have styles but no script.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}

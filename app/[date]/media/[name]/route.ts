import { notFound } from 'next/navigation';
import { findPicture, getPicture } from '../../../data';

/** Answers with a picture of an edition that readers may see. Other files of its folder have no address. */
export async function GET(_: Request, { params }: RouteContext<'/[date]/media/[name]'>) {
  const { date, name } = await params;
  const picture = await findPicture(date, name);
  const bytes = picture && (await getPicture(date, name));
  if (!picture || !bytes) notFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': picture.type,
      'Cache-Control': 'public, max-age=60, s-maxage=86400, stale-while-revalidate=86400',
      // An SVG opened by itself is a document, which may have styles but no script.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-banmian-file': encodeURIComponent(picture.path),
    },
  });
}

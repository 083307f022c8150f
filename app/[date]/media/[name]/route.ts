import { notFound } from 'next/navigation';
import { internalHeaders } from '@/lib/http/internal-headers';
import { findPicture } from '../../../data';

/**
 * Answers with a picture of an edition that readers may see; other files of its folder have no address. The server in
 * front of this process streams the file.
 */
export async function GET(_: Request, { params }: RouteContext<'/[date]/media/[name]'>) {
  const { date, name } = await params;
  const picture = await findPicture(date, name);
  if (!picture) notFound();
  return new Response(null, {
    headers: {
      'Content-Type': picture.type,
      'Cache-Control': 'public, max-age=60, s-maxage=86400, stale-while-revalidate=86400',
      [internalHeaders.file]: encodeURIComponent(picture.path),
    },
  });
}

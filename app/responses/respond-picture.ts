import { notFound } from 'next/navigation';
import { internalHeaders } from '@/lib/http/internal-headers';
import { publicCaching } from './public-caching';

/**
 * Answers with a picture, whose file the server in front of this process streams; 404 without one.
 *
 * @param picture its path and media type
 */
export function respondPicture(picture: { path: string; type: string } | undefined): Response {
  if (!picture) notFound();
  return new Response(null, {
    headers: {
      'Content-Type': picture.type,
      'Cache-Control': publicCaching,
      [internalHeaders.file]: encodeURIComponent(picture.path),
    },
  });
}

import { internalHeaders } from '@/lib/http/internal-headers';
import { publicCaching } from './public-caching';

/** Answers with a drawing, whose file the server in front of this process streams. */
export function respondDrawing({ path }: { path: string }): Response {
  return new Response(null, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': publicCaching,
      [internalHeaders.file]: encodeURIComponent(path),
    },
  });
}

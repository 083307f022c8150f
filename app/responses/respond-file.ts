import { internalHeaders } from '@/lib/http/internal-headers';
import type { CachedFile } from '@/lib/store/file-cache';

/**
 * Answers with a cached file, which the server in front of this process streams. A file that could not be stored is
 * the body itself.
 */
export async function respondFile(
  { path, digest, read }: CachedFile,
  headers: Record<string, string>,
): Promise<Response> {
  const tagged = { ...headers, ETag: `"${digest}"` };
  if (path === undefined) return new Response(new Uint8Array(await read()), { headers: tagged });
  return new Response(null, {
    headers: { ...tagged, [internalHeaders.file]: encodeURIComponent(path) },
  });
}

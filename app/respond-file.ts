import { internalHeaders } from '@/lib/http/internal-headers';
import { isBusyError } from '@/lib/store/busy-error';
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

/** Answers 503 to an error that says that there is too much to do; throws any other. */
export function respondBusy(error: unknown): Response {
  if (!isBusyError(error)) throw error;
  return new Response(`${error.message}. Try again later.\n`, {
    status: 503,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': String(error.retryAfter),
    },
  });
}

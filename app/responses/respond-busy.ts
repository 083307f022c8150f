import { isBusyError } from '@/lib/store/busy-error';

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

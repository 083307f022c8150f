import type { z } from 'zod';
import { isLoopback, isOwnRequest } from '@/lib/desk/is-own-request';
import { internalHeaders } from '@/lib/http/internal-headers';

const headers = { 'Cache-Control': 'no-store' };

/** Answers a request of the desk's pages for a value; 404 if it is undefined. */
export function respondJson(value: unknown): Response {
  if (value === undefined) return Response.json({ said: 'Not found.' }, { status: 404, headers });
  return Response.json(value, { headers });
}

/**
 * True for a request from this machine, under one of its own names. `HOST` may open the paper to the network, so that
 * an editor sees it on a phone, but not the desk, which changes files. The front knows where a request comes from,
 * whatever its address and its other headers are.
 */
export function isForDesk(headers: Pick<Headers, 'get'>): boolean {
  return headers.get(internalHeaders.isLocal) !== null && isLoopback(headers.get('host') ?? '');
}

/** Refuses a request that is not for the desk. */
export function refuseForeign(request: Request): Response | undefined {
  if (isForDesk(request.headers)) return undefined;
  return Response.json({ said: 'The desk is for this machine only.' }, { status: 403, headers });
}

/** Reads the body of a request that one of the desk's own pages sent, or returns the answer that refuses it. */
export async function readOwnRequest<T>(
  request: Request,
  schema: z.ZodType<T>,
): Promise<{ value: T } | { refusal: Response }> {
  const refuse = (status: number, said: string) => ({
    refusal: Response.json({ said }, { status, headers }),
  });
  if (!isForDesk(request.headers) || !isOwnRequest(request.headers))
    return refuse(403, 'Only the desk may ask for this.');
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  return parsed.success ? { value: parsed.data } : refuse(400, 'The request is malformed.');
}

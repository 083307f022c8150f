import type { z } from 'zod';
import { isLoopback, isOwnRequest } from '@/lib/desk/is-own-request';

const headers = { 'Cache-Control': 'no-store' };

/** Answers a request of the desk's pages for a value; 404 if it is undefined. */
export function respondJson(value: unknown): Response {
  if (value === undefined) return Response.json({ said: 'Not found.' }, { status: 404, headers });
  return Response.json(value, { headers });
}

/** Refuses a request that was sent under a name which is not this machine's (DNS rebinding). */
export function refuseForeign(request: Request): Response | undefined {
  if (isLoopback(request.headers.get('host') ?? '')) return undefined;
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
  if (!isOwnRequest(request.headers)) return refuse(403, 'Only the desk may ask for this.');
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  return parsed.success ? { value: parsed.data } : refuse(400, 'The request is malformed.');
}

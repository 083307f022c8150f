import { expect, test } from 'vitest';
import { isForDesk, readOwnRequest, refuseForeign } from '@/app/desk/respond-json';
import { actRequest } from '@/lib/desk/requests';
import { internalHeaders } from '@/lib/http/internal-headers';

const own = {
  host: 'localhost:3000',
  origin: 'http://localhost:3000',
  'content-type': 'application/json',
  [internalHeaders.isLocal]: '1',
};
/** A request from the network that says of itself that it comes from this machine. */
const { [internalHeaders.isLocal]: _, ...forged } = own;

const post = (headers: Record<string, string>) =>
  readOwnRequest(
    new Request('http://localhost:3000/desk/2023-03-10/acts', {
      method: 'POST',
      headers,
      body: '{"kind":"undo"}',
    }),
    actRequest,
  );

test('the desk serves this machine alone, under its own names', async () => {
  expect(isForDesk(new Headers(own))).toBe(true);
  expect(await post(own)).toEqual({ value: { kind: 'undo' } });
  for (const headers of [forged, { ...own, host: 'evil.example:3000' }]) {
    expect(isForDesk(new Headers(headers))).toBe(false);
    const read = await post(headers);
    expect('refusal' in read && read.refusal.status).toBe(403);
    const request = new Request('http://localhost:3000/desk/events', { headers });
    expect(refuseForeign(request)?.status).toBe(403);
  }
});

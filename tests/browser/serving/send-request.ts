import { request as send } from 'node:http';

/** An answer as it came over the line: not followed, not decompressed. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface RawRequest {
  method?: string;
  /** Sent as it is, however wrong. */
  path: string;
  headers?: Record<string, string>;
}

/**
 * Sends a request as no browser would, to see what exactly the server answers.
 *
 * @param origin of the server; for the server of all tests, Playwright's `baseURL`
 */
export function sendRequest(
  origin: string | undefined,
  { method = 'GET', path, headers = {} }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin ?? '');
  return new Promise((resolve, reject) => {
    const sent = send({ hostname, port, method, path, headers, agent: false });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(pieces),
        }),
      );
    });
    sent.end();
  });
}

import { request as send } from 'node:http';
import { BusyError } from '@/lib/store/busy-error';
import { type Answer, type Source, toTextBody } from './answer';
import { internalHeaders, isInternal, statusOf } from './internal-headers';
import { securityHeadersFor } from './security-headers';

/** A request to the renderer. It has no headers of the client but those that the answer depends on. */
export interface RendererRequest {
  /** Path and query. */
  address: string;
  headers: Readonly<Record<string, string>>;
}

/** Asks the renderer, and reads its whole answer. */
export type AskRenderer = (request: RendererRequest) => Promise<Answer>;

/** Milliseconds that an answer may take. The slowest that is useful to anybody is the PDF of a large edition. */
const patience = 60_000;
/** In bytes. Whatever may be larger is sent as a file. */
const longestBody = 64 * 2 ** 20;
/** Seconds after which a renderer that crashed has started again. */
const restartTime = 3;

/**
 * @param socketPath of the renderer's Unix socket
 * @throws BusyError if the renderer does not answer, or has no room
 */
export async function askRenderer(socketPath: string, wanted: RendererRequest): Promise<Answer> {
  const { status, headers, trailers, bytes } = await receive(socketPath, wanted);
  const { [internalHeaders.origin]: origin, [internalHeaders.busy]: busyFor } = trailers;
  if (status === 500 && busyFor !== undefined)
    throw new BusyError(`No room for ${wanted.address}`, Number(busyFor));
  const type = headers['content-type'] ?? 'text/plain; charset=utf-8';
  const file = headers[internalHeaders.file];
  const [expires, renews] = [internalHeaders.expires, internalHeaders.renews].map((name) =>
    Number(trailers[name]),
  );
  return {
    status,
    headers: {
      ...securityHeadersFor(type, {
        scriptOrigin: headers[internalHeaders.scriptOrigin],
        isSelfContained: internalHeaders.isSelfContained in headers,
      }),
      ...toClientHeaders(headers, type),
    },
    body: file
      ? { kind: 'file', path: decodeURIComponent(file), ...(headers.etag && { tag: headers.etag }) }
      : toTextBody(bytes, type),
    // What lacks something is not cached, whatever its status is.
    sources: busyFor === undefined ? parseSources(trailers[internalHeaders.sources]) : undefined,
    ...(expires && { expires }),
    ...(renews && { renews }),
    ...(origin !== undefined && { origin }),
    ...(headers[internalHeaders.hasNoScript] !== undefined && { hasNoScript: true }),
  };
}

type Received = {
  status: number;
  headers: Record<string, string>;
  trailers: Record<string, string>;
  bytes: Buffer;
};

function receive(socketPath: string, { address, headers }: RendererRequest): Promise<Received> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience);
    const fail = (error: Error) =>
      reject(
        new BusyError(`The renderer did not answer ${address}: ${error.message}`, restartTime),
      );
    const sent = send({
      socketPath,
      path: address,
      headers: { host: 'localhost', ...headers },
      agent: false,
      signal,
    });
    sent.on('error', fail);
    sent.on('response', (response) => {
      const pieces: Buffer[] = [];
      let length = 0;
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        length += piece.length;
        if (length > longestBody) sent.destroy(new Error('its answer is too long'));
      });
      response.on('error', fail);
      response.on('end', () =>
        resolve({
          status: statusOf(response),
          headers: toRecord(response.headers),
          trailers: toRecord(response.trailers),
          bytes: Buffer.concat(pieces),
        }),
      );
    });
    sent.end();
  });
}

function toRecord(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]),
  );
}

/** Headers of the connection, and those that the front sets itself. */
const notForClients =
  /^(?:connection|keep-alive|date|etag|transfer-encoding|trailer|content-length|content-encoding|vary|x-nextjs-cache|x-nextjs-prerender|x-nextjs-stale-time|x-powered-by|content-security-policy|location)$/;

function toClientHeaders(headers: Record<string, string>, type: string): Record<string, string> {
  const isForRouter = type.startsWith('text/x-component');
  const kept = Object.entries(headers).filter(
    ([name]) =>
      !notForClients.test(name) &&
      !isInternal(name) &&
      (isForRouter || !name.startsWith('x-nextjs-')),
  );
  const named = kept.map(([name, value]) => [name.replace(/(?<=^|-)[a-z]/g, toUpper), value]);
  // Next names the target twice where a page redirects.
  const [location] = headers.location?.split(', ') ?? [];
  return { ...Object.fromEntries(named), ...(location && { Location: location }) };
}

const toUpper = (letter: string) => letter.toUpperCase();

function parseSources(text: string | undefined): Source[] | undefined {
  // The renderer of the same build wrote it, so a check of its type would only repeat the compiler.
  return text === undefined ? undefined : (JSON.parse(text) as Source[]);
}

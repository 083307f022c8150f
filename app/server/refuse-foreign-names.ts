import type { IncomingMessage, RequestListener } from 'node:http';

/**
 * For development, which shows proofs: refuses requests under a name that somebody else may have made to point at this
 * machine. The pages of that name's owner could read the answers in the editor's browser (DNS rebinding).
 *
 * @param own other names that the editor gave the server: `HOST`, the host of `SITE_URL`
 */
export function refuseForeignNames(
  listener: RequestListener,
  own: readonly string[],
): RequestListener {
  return (request, response) => {
    if (isOwnName(request, own)) return listener(request, response);
    const text =
      'In development the paper is at localhost, at an address of this machine, or at SITE_URL.\n';
    response.writeHead(403, { 'Content-Type': 'text/plain', Connection: 'close' }).end(text);
    return undefined;
  };
}

/** True for a request under a name that cannot be registered, or one that the server was given. */
export function isOwnName(
  { headers }: Pick<IncomingMessage, 'headers'>,
  own: readonly string[],
): boolean {
  const name = (headers.host ?? '').replace(/:\d*$/, '').toLowerCase();
  return ownNames.test(name) || own.some((one) => one.toLowerCase() === name);
}

/** Addresses, names without a dot, and those of RFC 6761 (`localhost`) and RFC 6762 (`local`). */
const ownNames = /^(?:\[[\da-f:.]+\]|\d{1,3}(?:\.\d{1,3}){3}|[^.[\]]+|.+\.(?:localhost|local))$/;

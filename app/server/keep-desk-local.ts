import type { RequestListener } from 'node:http';

const deskAddress = /^(?:https?:\/\/[^/?#]*)?\/desk(?:[/?#]|$)/i;
const loopback = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;

/**
 * For development: refuses requests for the desk, which changes files, that come from another machine. `HOST` may open
 * the paper itself to the network, so that an editor sees it on a phone.
 */
export function keepDeskLocal(listener: RequestListener): RequestListener {
  return (request, response) => {
    const isLocal = loopback.test(request.socket.remoteAddress ?? '');
    if (isLocal || !deskAddress.test(request.url ?? '')) return listener(request, response);
    response.writeHead(403, { 'Content-Type': 'text/plain' }).end('The desk is for one machine.\n');
    return undefined;
  };
}

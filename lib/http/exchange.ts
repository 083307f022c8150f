import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request and the response to it. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** The target of the request inside the site; undefined outside its base path. */
  target: string | undefined;
  /** True for requests of our own browser, which never wait in a queue. */
  isOwn?: boolean;
}

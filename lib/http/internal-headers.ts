import type { IncomingMessage } from 'node:http';

/**
 * Headers between the front and the renderer. They are never sent to clients, and never taken from them: the front
 * forwards no header of a client except those that it names itself.
 */
export const internalHeaders = {
  /**
   * To the renderer: the origin that the reader requested, for addresses whose answer may depend on it. From the
   * renderer, after the body: this origin, if the answer does depend on it.
   */
  origin: 'x-banmian-origin',
  /** To the renderer, in development: the request came from this machine itself. */
  isLocal: 'x-banmian-is-local',
  /** From the renderer, after the body: JSON `[[folder, stamp], …]`. An answer without it is not cached. */
  sources: 'x-banmian-sources',
  /** From the renderer, after the body: milliseconds since 1970 after which the answer is not sent any more. */
  expires: 'x-banmian-expires',
  /** From the renderer, after the body: milliseconds since 1970 at which the answer is made again, while it is still sent. */
  renews: 'x-banmian-renews',
  /** From the renderer, after the body: seconds after which a reader should try again, if a queue was full. */
  busy: 'x-banmian-busy',
  /** From the renderer: the status of the answer, where Next cannot set it: a page of Next has 200 or 404. */
  status: 'x-banmian-status',
  /** From the renderer: the origin of the script that counts readers, which pages may load. */
  scriptOrigin: 'x-banmian-script-origin',
  /** From the renderer: the paper has no such script, so that the address without it has the answer. */
  hasNoScript: 'x-banmian-has-no-script',
  /** From the renderer: the answer is a document that needs nothing but itself, and may have nothing else. */
  isSelfContained: 'x-banmian-is-self-contained',
  /** From the renderer: the path of a file that is the body. */
  file: 'x-banmian-file',
} as const;

/** @param name in lower case */
export function isInternal(name: string): boolean {
  return name.startsWith('x-banmian-');
}

/** Returns the status that an answer of the renderer is sent to clients with. */
export function statusOf({ statusCode = 500, headers }: IncomingMessage): number {
  const wanted = headers[internalHeaders.status];
  return statusCode === 200 && wanted !== undefined ? Number(wanted) : statusCode;
}

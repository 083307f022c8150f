/**
 * Headers between the front and the renderer. They are never sent to clients, and never taken from them: the front
 * forwards no header of a client except those that it names itself.
 */
export const internalHeaders = {
  /** To the renderer: the origin that the reader requested, for addresses whose answer depends on it. */
  origin: 'x-banmian-origin',
  /** From the renderer, after the body: JSON `[[folder, stamp], …]`. An answer without it is not cached. */
  sources: 'x-banmian-sources',
  /** From the renderer, after the body: milliseconds since 1970 after which the answer is made again. */
  expires: 'x-banmian-expires',
  /** From the renderer, after the body: seconds after which a reader should try again, if a queue was full. */
  busy: 'x-banmian-busy',
  /** From the renderer: the origin of the script that counts readers, which pages may load. */
  scriptOrigin: 'x-banmian-script-origin',
  /** From the renderer: the path of a file that is the body. */
  file: 'x-banmian-file',
} as const;

/** @param name in lower case */
export function isInternal(name: string): boolean {
  return name.startsWith('x-banmian-');
}

import { openLoader } from './load-file';
import { toSingleFile } from './to-single-file';

export interface SingleFileOrder {
  /** The origin of a server of the paper on this machine, without the base path. */
  server: string;
  /** The path of the view, with the base path. */
  path: string;
  /** The digest that the view has if it shows the state of the edition that was read. */
  digest: string;
  basePath: string;
  /** `https://example.com/paper`, if the paper knows its address. */
  origin: string | undefined;
}

/**
 * Makes the one file of an edition of its view.
 *
 * @returns the file in UTF-8; undefined if the view shows another state of the edition
 * @throws if the view or a file that it refers to does not answer
 */
export async function makeSingleFile({
  server,
  path,
  digest,
  basePath,
  origin,
}: SingleFileOrder): Promise<Uint8Array | undefined> {
  const load = openLoader(server);
  const html = new TextDecoder().decode((await load(path)).bytes);
  if (!html.includes(`data-digest="${digest}"`)) return undefined;
  const file = await toSingleFile({ html, load, basePath, origin });
  return new TextEncoder().encode(file);
}

/** A file that a view refers to. */
export interface LoadedFile {
  /** Its media type, without parameters: `font/woff2` */
  type: string;
  bytes: Uint8Array;
}

/** @param path with the base path, as it is in the view */
export type LoadFile = (path: string) => Promise<LoadedFile>;

/** Thrown if the server has no room for the files of a view just now. */
export const busyMessage = 'The server is busy';

/**
 * Returns a loader of files from a server. Each file is loaded once.
 *
 * @param origin of the server, without the base path
 */
export function openLoader(origin: string, get: typeof fetch = fetch): LoadFile {
  const loading = new Map<string, Promise<LoadedFile>>();
  const load = async (path: string): Promise<LoadedFile> => {
    const answer = await get(`${origin}${path}`);
    if (answer.status === 503) throw new Error(busyMessage);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
    return { type, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  return (path) => {
    const known = loading.get(path) ?? load(path);
    loading.set(path, known);
    return known;
  };
}

export function toDataUri({ type, bytes }: LoadedFile): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

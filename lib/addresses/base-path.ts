/**
 * The path at which the site is on its host: `/paper` for a paper at https://example.org/paper, else empty. It is
 * that of `SITE_URL` or `url` in paper.yaml when the server starts (`lib/cli/base-path.mjs`), and is written into the
 * build, so a change of it takes a restart.
 *
 * Addresses inside the program have no base path. It is added where they leave it: by Next to its links and redirects,
 * by `toHref` to all others, and by the origin to absolute addresses. The front removes it from what readers request.
 */
export const basePath: string = process.env.BASE_PATH ?? '';

/** Returns the address of a path of the site in an attribute of HTML, or in a style sheet. */
export function toHref(path: string): string {
  return path.startsWith('/') ? basePath + path : path;
}

/**
 * Removes the base path from the target of a request.
 *
 * @returns undefined for a target outside it. Capitals in the base path are accepted, because addresses in QR codes have
 * them.
 */
export function withoutBase(target: string, base = basePath): string | undefined {
  if (base === '') return target;
  const [, host = '', path = ''] = /^(https?:\/\/[^/?#]*)?(.*)$/is.exec(target) ?? [];
  if (path.slice(0, base.length).toLowerCase() !== base) return undefined;
  const rest = path.slice(base.length);
  return rest === '' || /^[/?#]/.test(rest)
    ? `${host}${rest.startsWith('/') ? '' : '/'}${rest}`
    : undefined;
}

/** Segments as the canonical spelling of addresses has them (`canonical-path.ts`). */
const allowed = /^(?:\/[a-z\d]+(?:[-._][a-z\d]+)*)*$/;

/**
 * Returns the path of a site on its host by its public address: `/paper` for https://example.org/paper/, and an empty
 * text at the root. It is plain JavaScript because commands need it before anything is installed.
 * @param {URL} url
 * @returns {string | undefined} undefined for a path that no site can have
 */
export function sitePathOf({ pathname }) {
  const path = pathname.replace(/\/$/, '');
  return allowed.test(path) ? path : undefined;
}

import { isExported } from './exported-forms';
import { hrefOfAddress } from './file-of-address';
import { type Site, toSiteAddress } from './site';

/**
 * Returns what a page of the copy writes for a reference of the server's page: the same for one to elsewhere; undefined
 * for one to an address that the copy lacks.
 */
export type MapReference = (href: string) => string | undefined;

/** @param onReference takes the path of each address of the copy that is referred to */
export function openMapReference(site: Site, onReference: (path: string) => void): MapReference {
  const choice = { hasPdf: site.hasPdf, hasOrigin: site.origin !== undefined };
  return (href) => {
    const address = toSiteAddress(href, site);
    if (!address) return href;
    const isAbsolute = /^https?:/.test(href);
    const front = isAbsolute && site.origin !== undefined ? site.origin : site.base;
    // The search is a page of its own, whose script reads the query. The slash saves it from being lost on the way.
    if (address.path === '/search') {
      onReference(address.path);
      return `${front}/search/${address.search}${address.hash}`;
    }
    if (!isExported(address, choice)) return undefined;
    onReference(address.path);
    return `${front}${hrefOfAddress(address.path, '')}${address.hash}`;
  };
}

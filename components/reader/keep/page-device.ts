import { basePath } from '@/lib/addresses/base-path';
import type { Device } from '@/lib/offline/device';

/** True in browsers that can keep editions: not without HTTPS, and in some not in private windows. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window && 'locks' in navigator;
}

/** The storage of the device as a page reaches it. */
export function pageDevice(): Device {
  return {
    caches,
    site: location.origin + basePath,
    now: Date.now,
    fetch: (request, options) => fetch(request, options),
  };
}

import type { Device } from '../device';

/** @param scope of the service worker: the address of the paper */
export function openDevice(scope: string): Device {
  return {
    caches,
    site: scope.replace(/\/$/, ''),
    now: Date.now,
    fetch: (request, options) => fetch(request, options),
  };
}

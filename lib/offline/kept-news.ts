import { cachePrefix } from './device';

/** Tells all open pages of the paper that something on the device has changed. */
export function announceChange(site: string): void {
  const channel = new BroadcastChannel(cachePrefix(site));
  channel.postMessage('changed');
  channel.close();
}

/** Calls a function whenever another page, or the service worker, has changed something. Returns what ends that. */
export function onChange(site: string, listener: () => void): () => void {
  const channel = new BroadcastChannel(cachePrefix(site));
  channel.addEventListener('message', listener);
  return () => channel.close();
}

import { matchAddress } from '@/lib/addresses/match-address';

/** True for an address of the paper, or of a file of its build. */
export function isAddress(path: string): boolean {
  return path.startsWith('/_next/static/') || matchAddress(path) !== undefined;
}

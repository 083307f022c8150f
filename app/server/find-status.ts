import { openFindStatus } from '@/lib/newsroom/addresses/find-status';
import { addressSource } from '../data';

/** Finds what an address leads to, by the content alone (`lib/newsroom/addresses/find-status.ts`). */
export const findStatus = openFindStatus(addressSource);

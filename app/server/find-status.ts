import { openFindStatus } from '@/lib/newsroom/find-status';
import { addressSource } from '../data';

/** Finds what an address leads to, by the content alone (`lib/newsroom/find-status.ts`). */
export const findStatus = openFindStatus(addressSource);

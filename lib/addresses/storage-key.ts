import { basePath } from './base-path';

/** The path of a static copy, in its scripts: their links have the base path already (`lib/export/site/reader-tools.ts`). */
declare const copyBase: string | undefined;

const ownBase = typeof copyBase === 'string' ? copyBase : basePath;

/** Returns the key of something that a device stores: papers at several paths of one origin share its storage. */
export function storageKey(name: string, base = ownBase): string {
  return `banmian${base}:${name}`;
}

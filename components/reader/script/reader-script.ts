import { toHref } from '@/lib/addresses/base-path';
import { withScript } from '@/lib/addresses/script-query';
import { readerScript } from '@/lib/store/reader-script';

/** Returns an address in the script of the view that links to it. */
export function inSameScript<A extends string>(address: A): A {
  return withScript(address, readerScript());
}

/** Returns the same for an attribute of HTML. */
export function toViewHref(address: string): string {
  return toHref(inSameScript(address));
}

/** Returns what the query of a link to a path has besides; undefined for nothing. */
export function queryOfScript(path: string): { script: string } | undefined {
  const script = readerScript();
  return script && withScript(path, script) !== path ? { script } : undefined;
}

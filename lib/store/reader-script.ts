/**
 * The script that the reader of a request has chosen besides the paper's own, for everything that is made for it. What
 * reads content reads it in this script, and links keep it, so that no view has to pass it on.
 *
 * It follows the asynchronous calls of the request (AsyncLocalStorage). It is held on globalThis, because the server
 * process loads this file twice: Next compiles it into its bundles, and the server's own code imports it. The desk loads
 * it in the browser, where there is no such storage, and every sheet is in the paper's own script.
 */

import type { AsyncLocalStorage } from 'node:async_hooks';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';

type Scripts = AsyncLocalStorage<ChineseScript | undefined>;

const holder = Symbol.for('banmian.reader-script');
// Only this file writes the property.
const scripts: Scripts | undefined = Reflect.get(globalThis, holder) ?? openScripts();
Reflect.set(globalThis, holder, scripts);

/** An import of the module would be an error in a bundle for browsers. */
function openScripts(): Scripts | undefined {
  const { getBuiltinModule }: Partial<Pick<NodeJS.Process, 'getBuiltinModule'>> = process;
  const hooks = getBuiltinModule?.('node:async_hooks');
  return hooks && new hooks.AsyncLocalStorage();
}

/** @param script undefined for the paper's own */
export function inReaderScript<T>(script: ChineseScript | undefined, run: () => T): T {
  return scripts ? scripts.run(script, run) : run();
}

/** Returns the script that differs from the paper's own; undefined where that is read. */
export function readerScript(): ChineseScript | undefined {
  return scripts?.getStore();
}

/**
 * `npm run build`: does everything that `npm start` does before it serves, and unpacks the browser for PDFs, so
 * that a service can run with a project that it may only read.
 */
import { setBasePath } from './base-path.mjs';
import { build, install } from './set-up.mjs';

setBasePath();
await install();
await build();
// Imported only now, because it is one of the packages.
const { register } = await import('tsx/esm/api');
register();
const { findChromium } = await import('../print/find-chromium.ts');
await findChromium().catch((error) => console.warn(`There will be no PDFs: ${error.message}`));

/**
 * Prints the folder of a build of the current sources. If the site's own build is older than the sources,
 * a separate build is made, so that a running server is not disturbed.
 */
import { setBasePath } from './base-path.mjs';
import { buildSeparately } from './set-up.mjs';

setBasePath();
console.log(await buildSeparately());

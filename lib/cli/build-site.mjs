/** Builds the site that `npm start` serves, unless the build at hand is of the present sources. */
import { setBasePath } from './base-path.mjs';
import { build } from './set-up.mjs';

setBasePath();
await build();

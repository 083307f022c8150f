/** Says where a build of the present sources stands, made beside the site's own where that one is older. */
import { buildBeside } from './set-up.mjs';

console.log(buildBeside());

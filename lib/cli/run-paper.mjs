/** `npm run paper -- COMMAND`: installs the packages if they are missing, then runs the command of paper.ts. */
import { setBasePath } from './base-path.mjs';
import { install } from './set-up.mjs';

setBasePath();
install();
// Imported only now, because it is one of the packages.
const { register } = await import('tsx/esm/api');
register();
await import('./paper.ts');

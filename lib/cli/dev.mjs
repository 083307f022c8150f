/** `npm run dev`: serves the paper for editing. Saved articles, pictures and settings show at once,
 * and `/desk` has the sheets of each edition, on which stories are moved. */
import { setBasePath } from './base-path.mjs';
import { serve } from './serve.mjs';
import { install } from './set-up.mjs';

setBasePath();
await install();
await serve('development');

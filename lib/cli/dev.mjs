/** `npm run dev`: serves the paper for editing. Saved articles, pictures and settings show at the next reload. */
import { setBasePath } from './base-path.mjs';
import { serve } from './serve.mjs';
import { install } from './set-up.mjs';

setBasePath();
install();
await serve('development');

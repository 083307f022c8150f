/** `npm run dev`: serves the paper for editing. Saved articles, pictures and settings show at the next reload. */
import { serve } from './serve.mjs';
import { install } from './set-up.mjs';

install();
await serve('development');

/** `npm start`: sets up the clone and serves the paper. It needs only Node and npm. */
import { setBasePath } from './base-path.mjs';
import { serve } from './serve.mjs';
import { build, install } from './set-up.mjs';

setBasePath();
await install();
await build();
await serve('production');

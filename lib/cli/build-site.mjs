/** Builds the site that `npm start` serves, unless the build at hand is of the present sources. */
import { build } from './set-up.mjs';

build();

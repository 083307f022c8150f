/** Builds the site unless the build at hand was made from the same sources. */
import { build } from './set-up.mjs';

build();

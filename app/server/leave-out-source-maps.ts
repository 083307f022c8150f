/**
 * Loaded before all other modules of a process or thread that serves: the source maps of Next's bundles take 60 MB
 * while nothing fails. `NODE_OPTIONS=--enable-source-maps npm start` names the lines of the sources in errors.
 */
const isWanted = process.env.NODE_OPTIONS?.includes('--enable-source-maps') ?? false;
if (process.env.NODE_ENV === 'production' && !isWanted) process.setSourceMapsEnabled(false);

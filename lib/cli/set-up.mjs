/**
 * Sets up a clone: installs the packages of the lock file and builds the current sources. Both steps are
 * skipped if they are up to date. It is plain JavaScript because nothing is installed yet.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './processes/run-to-end.mjs';
import { hasPackedFonts, trimPackages, trimUnused, usedParts } from './trim-packages.mjs';

/** The sources of a build. Content is read while serving and so is not among them. */
export const sources = [
  'app',
  'components',
  'lib',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'public',
  'tsconfig.json',
];
/** The site's own build: `npm start` serves it and rebuilds it if sources have changed. */
const ownBuild = '.next';
/** The folder of separate builds. Each is named for the digest of its sources and is never rebuilt. */
const separateBuilds = join('.banmian', 'build');
/** In milliseconds. Separate builds of other sources that are older than this are deleted. */
const maxBuildAge = 24 * 60 * 60 * 1000;

/**
 * Runs a command that inherits the terminal's output. If it fails, this process ends with its code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ stdio?: import('node:child_process').StdioOptions, env?: Record<string, string> }} [options]
 */
export async function run(command, args, { stdio = ['ignore', 1, 2], env = {} } = {}) {
  const code = await runToEnd(command, args, { stdio, env: { ...environment(), ...env } });
  if (code !== 0) process.exit(code);
}

/** The environment of every command, with Next's telemetry switched off. */
export function environment() {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
}

/**
 * Installs the packages of package-lock.json unless exactly these are installed, and deletes the parts of them
 * that the paper never opens. The packages for tests and checks (180 MB) are not needed for serving: they are
 * added when a command needs them and stay installed from then on.
 * @param {{ withTools?: boolean }} [options]
 */
export async function install({ withTools = false } = {}) {
  const { locked, installed } = readLocks();
  const tools = Object.keys(locked).filter((path) => locked[path]?.dev);
  const includesTools = withTools || tools.some((path) => installed[path]);
  const missing = listMissing(locked, installed);
  if (missing.some((path) => !locked[path]?.dev) || lacksParts()) {
    await npm(['ci', includesTools ? '--include=dev' : '--omit=dev']);
  } else if (withTools && missing.length > 0) {
    await npm(['install', '--include=dev', '--no-save']);
  }
  trimPackages('node_modules', usedParts());
  trimUnused('node_modules');
  if (hasPackedFonts('node_modules')) await run(process.execPath, ['lib/cli/unpack-fonts.mjs']);
}

/**
 * True if a package of fonts or tables that is installed lacks a file that is used: an older version of the paper
 * deleted it, and npm does not notice.
 */
function lacksParts() {
  return Object.entries(usedParts()).some(([name, parts]) => {
    const folder = join('node_modules', name);
    const isListed = /^(?:@(?:expo-google-fonts|fontsource)\/|opencc-js$)/.test(name);
    return isListed && existsSync(folder) && parts.some((part) => !existsSync(join(folder, part)));
  });
}

/**
 * Runs npm. Its messages go to standard error, because standard output belongs to the command that needs the
 * packages: `paper check --json` prints one document.
 * @param {string[]} args
 */
async function npm(args) {
  console.error('Installing the packages of package-lock.json, which takes about a minute.');
  await run('npm', [...args, '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] });
}

/**
 * Returns the folder of the site's own build if it was made from the current sources.
 * @returns {string | undefined}
 */
export function findBuild() {
  return isBuiltFrom(ownBuild, digestOf(sources)) ? ownBuild : undefined;
}

/** Builds the site unless its build was made from the current sources. */
export async function build() {
  const digest = digestOf(sources);
  if (!isBuiltFrom(ownBuild, digest)) await buildInto(ownBuild, digest);
}

/**
 * Provides a build of the current sources for a command that must not replace a running server's build: the
 * site's own build if it is up to date, otherwise a separate one. It prints nothing to standard output.
 * @returns {Promise<string>} the folder of the build
 */
export async function buildSeparately() {
  const digest = digestOf(sources);
  if (isBuiltFrom(ownBuild, digest)) return ownBuild;
  const folder = join(separateBuilds, digest.slice(0, 16));
  if (isBuiltFrom(folder, digest)) return folder;
  mkdirSync(separateBuilds, { recursive: true });
  // Next adds its types to the tsconfig of the build, which must not be the project's own.
  writeFileSync(join(separateBuilds, 'tsconfig.json'), '{ "extends": "../../tsconfig.json" }\n');
  // Next also overwrites next-env.d.ts, which editors read: it is restored after the build.
  const types = existsSync('next-env.d.ts') && readFileSync('next-env.d.ts');
  await buildInto(folder, digest, ['ignore', 2, 2]);
  if (types) writeFileSync('next-env.d.ts', types);
  deleteOldBuilds(folder);
  return folder;
}

/**
 * The code that Next does not bundle, as JavaScript: the two processes of the server, the commands, and the worker threads
 * of both, in pieces, so that each job loads only its own. A process or thread that compiles TypeScript takes a second or two more to start
 * and 50 MB more of memory, because each has a compiler of its own.
 */
const serverBundle = [
  ...['app/server/main.ts', 'app/server/renderer.ts', 'lib/jobs/run-order.ts'],
  'lib/cli/paper.ts',
  ...['--bundle', '--splitting', '--format=esm', '--packages=external', '--platform=node'],
  ...['--target=node20', '--outbase=.', '--out-extension:.js=.mjs', '--log-level=warning'],
];

/** The service worker: one file, for every browser that has service workers, modules in workers or not. */
const workerBundle = [
  'lib/offline/worker/service-worker.ts',
  ...['--bundle', '--format=iife', '--minify', '--target=es2022', '--log-level=warning'],
];

/**
 * @param {string} folder
 * @param {string} digest
 * @param {import('node:child_process').StdioOptions} [stdio]
 */
async function buildInto(folder, digest, stdio = ['ignore', 1, 2]) {
  rmSync(markOf(folder), { force: true });
  const env = folder === ownBuild ? {} : { BUILD_DIR: folder };
  await run('npx', ['next', 'build'], { stdio, env });
  await run('npx', ['esbuild', ...serverBundle, `--outdir=${join(folder, 'own')}`], { stdio });
  const worker = join(folder, 'own', 'service-worker.js');
  await run('npx', ['esbuild', ...workerBundle, `--outfile=${worker}`], { stdio });
  writeFileSync(markOf(folder), digest);
}

/** @param {string} folder @param {string} digest */
function isBuiltFrom(folder, digest) {
  return existsSync(markOf(folder)) && readFileSync(markOf(folder), 'utf8') === digest;
}

/** @param {string} folder */
function markOf(folder) {
  return join(folder, 'built-from');
}

/** @param {string} newest */
function deleteOldBuilds(newest) {
  for (const { name } of readdirSync(separateBuilds, { withFileTypes: true })) {
    const folder = join(separateBuilds, name);
    const isOld = Date.now() - statSync(folder).mtimeMs > maxBuildAge;
    if (folder !== newest && isOld) rmSync(folder, { recursive: true, force: true });
  }
}

/** The packages of the lock file, and those that are installed according to npm, by path. */
function readLocks() {
  const hiddenLock = join('node_modules', '.package-lock.json');
  return {
    locked: packagesOf('package-lock.json'),
    installed: existsSync(hiddenLock) ? packagesOf(hiddenLock) : {},
  };
}

/**
 * Lists packages that are not installed in the version of the lock file. Optional ones may be missing, because
 * they are for other platforms.
 * @param {Packages} locked
 * @param {Packages} installed
 */
function listMissing(locked, installed) {
  return Object.keys(locked).filter((path) => {
    const { optional, devOptional, version } = locked[path] ?? {};
    return path !== '' && !optional && !devOptional && installed[path]?.version !== version;
  });
}

/** @typedef {Record<string, { version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }>} Packages */

/**
 * @param {string} file a lock file
 * @returns {Packages} its packages by path
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Returns a digest of the sources of a build and of the settings that it depends on.
 * @param {string[]} paths files and folders
 */
function digestOf(paths) {
  // The path of the site is written into its build.
  const hash = createHash('sha256').update(process.env.BASE_PATH ?? '');
  for (const path of paths.flatMap(filesUnder)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

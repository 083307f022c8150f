/**
 * Set-up of a clone, in plain JavaScript because nothing is installed yet: packages as the lock file
 * names them, and a build of the present sources. Both are skipped when they are already there.
 */
import { spawnSync } from 'node:child_process';
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
import { trimPackages, usedParts } from './trim-packages.mjs';

/** What a build is made of. Content is read while serving, so it is not here. */
const sources = [
  'app',
  'components',
  'lib',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'public',
  'tsconfig.json',
];
/** The site's own build: `npm start` serves it, and makes it anew when sources changed. */
const ownBuild = '.next';
/** Where builds stand that are never made anew: each under the digest of its sources. */
const besideBuilds = join('.banmian', 'build');
/** Builds made longer ago than this that other sources were for are let go. */
const oldBuild = 24 * 60 * 60 * 1000;

/**
 * Runs a command with the terminal's own input and output; ends this process with its code on failure.
 * @param {string} command
 * @param {string[]} args
 * @param {{ stdio?: import('node:child_process').StdioOptions, env?: Record<string, string> }} [options]
 */
export function run(command, args, { stdio = 'inherit', env = {} } = {}) {
  const { status, error } = spawnSync(command, args, { stdio, env: { ...environment(), ...env } });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** The environment of every command: no telemetry, whatever the machine is set to. */
export function environment() {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
}

/**
 * Installs the packages of package-lock.json unless exactly these are installed, and deletes what the paper
 * never opens of them. Packages for tests and checks are 180 MB that serving does not take: they are
 * installed where a command needs them, added to what is there, and stay installed from then on.
 * @param {{ withTools?: boolean }} [options]
 */
export function install({ withTools = false } = {}) {
  const { locked, installed } = readLocks();
  const tools = Object.keys(locked).filter((path) => locked[path]?.dev);
  const includesTools = withTools || tools.some((path) => installed[path]);
  const missing = listMissing(locked, installed);
  if (missing.some((path) => !locked[path]?.dev)) {
    npm(['ci', includesTools ? '--include=dev' : '--omit=dev']);
  } else if (withTools && missing.length > 0) {
    npm(['install', '--include=dev', '--no-save']);
  }
  trimPackages('node_modules', usedParts());
}

/** @param {string[]} args */
function npm(args) {
  run('npm', [...args, '--no-audit', '--no-fund']);
}

/** Builds the site unless the build at hand was made from the same sources. */
export function build() {
  const digest = digestOf(sources);
  if (!isBuiltFrom(ownBuild, digest)) buildInto(ownBuild, digest);
}

/**
 * A build of the present sources for a command that may not touch the one a server is running from: that
 * one where it is of these sources, else one beside it, made where there is none. Says nothing on standard
 * output.
 * @returns {string} its folder
 */
export function buildBeside() {
  const digest = digestOf(sources);
  if (isBuiltFrom(ownBuild, digest)) return ownBuild;
  const folder = join(besideBuilds, digest.slice(0, 16));
  if (isBuiltFrom(folder, digest)) return folder;
  mkdirSync(besideBuilds, { recursive: true });
  // Next writes the folder of its types into the tsconfig it builds by: not into ours.
  writeFileSync(join(besideBuilds, 'tsconfig.json'), '{ "extends": "../../tsconfig.json" }\n');
  // The same of the types that editors read.
  const types = existsSync('next-env.d.ts') && readFileSync('next-env.d.ts');
  buildInto(folder, digest, ['ignore', 2, 2]);
  if (types) writeFileSync('next-env.d.ts', types);
  forgetOldBuilds(folder);
  return folder;
}

/**
 * @param {string} folder
 * @param {string} digest
 * @param {import('node:child_process').StdioOptions} [stdio]
 */
function buildInto(folder, digest, stdio) {
  rmSync(markOf(folder), { force: true });
  const env = folder === ownBuild ? {} : { BUILD_DIR: folder };
  run('npx', ['next', 'build'], { stdio, env });
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
function forgetOldBuilds(newest) {
  for (const { name } of readdirSync(besideBuilds, { withFileTypes: true })) {
    const folder = join(besideBuilds, name);
    const isOld = Date.now() - statSync(folder).mtimeMs > oldBuild;
    if (folder !== newest && isOld) rmSync(folder, { recursive: true, force: true });
  }
}

/** The packages of the lock file and those that npm has noted as installed, by path. */
function readLocks() {
  const noted = join('node_modules', '.package-lock.json');
  return {
    locked: packagesOf('package-lock.json'),
    installed: existsSync(noted) ? packagesOf(noted) : {},
  };
}

/**
 * The packages that are not installed in the version of the lock file. Those for other machines need not be.
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
 * @returns {Packages} by path
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {string[]} paths files and folders */
function digestOf(paths) {
  const hash = createHash('sha256');
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

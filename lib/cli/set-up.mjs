/**
 * Set-up of a clone, in plain JavaScript because nothing is installed yet: packages as the lock file
 * names them, and a build of the present sources. Both are skipped when they are already there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
const buildMark = join('.next', 'built-from');

/**
 * Runs a command with the terminal's own input and output; ends this process with its code on failure.
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: environment() });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** The environment of every command: no telemetry, whatever the machine is set to. */
export function environment() {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
}

/** Installs the packages of package-lock.json unless exactly these are installed. */
export function install() {
  if (!isInstalled()) run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
}

/** Builds the site unless the build at hand was made from the same sources. */
export function build() {
  const digest = digestOf(sources);
  if (existsSync(buildMark) && readFileSync(buildMark, 'utf8') === digest) return;
  rmSync(buildMark, { force: true });
  run('npx', ['next', 'build']);
  writeFileSync(buildMark, digest);
}

function isInstalled() {
  const installed = join('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const found = packagesOf(installed);
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
}

/**
 * @param {string} file a lock file
 * @returns {Record<string, { version?: string, optional?: boolean }>} packages by path
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

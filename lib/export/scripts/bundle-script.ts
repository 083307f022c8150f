import type { BuildOptions } from 'esbuild';

/**
 * Returns a script for readers' browsers as files of a copy, by name. The first is the one that pages load.
 *
 * @param entry path of its first module in the sources
 */
export async function bundleScript(
  entry: string,
  options: BuildOptions = {},
): Promise<Map<string, Uint8Array>> {
  // It is loaded only by the command that copies the paper.
  const { build } = await import('esbuild');
  const { outputFiles = [] } = await build({
    entryPoints: [entry],
    outdir: '.',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    ...options,
  });
  if (outputFiles.length === 0) throw new Error(`esbuild made no script of ${entry}`);
  return new Map(
    outputFiles.map(({ path, contents }) => [path.split(/[\\/]/).at(-1) ?? path, contents]),
  );
}

/** Returns the one file of a script. */
export async function bundleFile(entry: string, options: BuildOptions = {}): Promise<Uint8Array> {
  const [file] = (await bundleScript(entry, options)).values();
  if (!file) throw new Error(`esbuild made no script of ${entry}`);
  return file;
}

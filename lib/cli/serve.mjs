/**
 * Serves the paper from this process, so that signals for it reach the server. The packages must be installed.
 * @param {'production' | 'development'} mode
 */
export async function serve(mode) {
  process.env.NODE_ENV = mode;
  // Imported only now, because both are, or need, installed packages.
  const { register } = await import('tsx/esm/api');
  register();
  await import('../../app/server/main.ts');
}

/** A worker for tests of the pool: it echoes, fails, never ends, or takes memory without end. */
// biome-ignore lint/style/noDefaultExport: piscina calls the default export of this file
export default function run(/** @type {{ name: string, input?: unknown }} */ { name, input }) {
  if (name === 'echo') return input;
  if (name === 'fail') throw new RangeError('broken');
  /** @type {unknown[]} */
  const held = [];
  for (;;)
    if (name === 'fill') held.push(Array.from({ length: 1000 }, () => ({ a: Math.random() })));
}

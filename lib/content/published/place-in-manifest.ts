import { type Place, startOfFile } from '../diagnostic';

/** Returns where a text first is in published.json, which has one value a line. */
export function placeInManifest(manifest: string, value: string): Place {
  const offset = manifest.indexOf(JSON.stringify(value));
  if (offset < 0) return startOfFile;
  const lines = manifest.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

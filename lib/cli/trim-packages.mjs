import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packages of which the paper opens little, with the files and folders that it opens. The fonts come in
 * whole families, 250 MB of which it sets 47; a library brings itself in five builds.
 * @returns {Record<string, string[]>}
 */
export function usedParts() {
  /** @type {Record<string, string[]>} */
  const used = { '@cantoo/pdf-lib': ['cjs', 'es'] };
  const fonts = JSON.parse(readFileSync(join('lib', 'fonts', 'font-files.json'), 'utf8'));
  for (const file of Object.values(fonts)) {
    const [scope = '', name = '', ...path] = file.split('/');
    used[`${scope}/${name}`] = [...(used[`${scope}/${name}`] ?? []), path.join('/')];
  }
  return used;
}

/**
 * Deletes from installed packages what the paper never opens. What is deleted comes back when npm installs
 * the package again.
 * @param {string} modules the folder of the packages
 * @param {Record<string, string[]>} used
 */
export function trimPackages(modules, used) {
  for (const [name, parts] of Object.entries(used)) trim(join(modules, name), parts);
}

/** What every package keeps: what npm and licences need, and its own packages. */
const essential = /^(?:package\.json|licen[cs]e.*|node_modules)$/i;

/** @param {string} folder @param {string[]} parts */
function trim(folder, parts) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (essential.test(name) || parts.includes(name)) continue;
    const inside = parts.filter((part) => part.startsWith(`${name}/`));
    if (inside.length === 0) rmSync(join(folder, name), { recursive: true });
    else
      trim(
        join(folder, name),
        inside.map((part) => part.slice(name.length + 1)),
      );
  }
}

/**
 * Chinese characters that are written differently in different places, as one character: 發, 髮, 发 and 発 are the same
 * to whoever searches. In comes a character, out goes the one that stands for its group.
 *
 * The groups are made of the tables of OpenCC in both directions. Some characters of one place are two of another (后
 * and 後), so a group is as wide as the widest of them: a search finds too much rather than too little.
 */
import hongKong from 'opencc-js/dict/HKVariants';
import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwanese from 'opencc-js/dict/TWVariants';

/** Returns the character by which all variants of a character are known; itself if it has none. */
export function foldVariant(character: string): string {
  groups ??= readGroups();
  return groups.get(character) ?? character;
}

/** Lists the characters that are folded to others, each with the one that stands for its group. */
export function listVariants(): [from: string, to: string][] {
  groups ??= readGroups();
  return [...groups].filter(([from, to]) => from !== to);
}

let groups: ReadonlyMap<string, string> | undefined;

function readGroups(): Map<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (character: string) => {
    let root = character;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const table of [traditional, simplified, taiwanese, hongKong, japanese])
    for (const [from, to] of pairsOf(table)) {
      const [a, b] = [rootOf(from), rootOf(to)];
      if (a !== b) parents.set(a, b);
    }
  return new Map(Array.from(parents.keys(), (character) => [character, rootOf(character)]));
}

/** Reads `發 发|著 着 著`: a character and the characters that it may be. */
function pairsOf(table: string): [from: string, to: string][] {
  return table.split('|').flatMap((row) => {
    const [from = '', ...more] = row.split(' ');
    return more.flatMap((to): [string, string][] => (isOne(from) && isOne(to) ? [[from, to]] : []));
  });
}

const isOne = (text: string) => [...text].length === 1;

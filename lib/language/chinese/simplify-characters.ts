import table from 'opencc-js/dict/TSCharacters';

/**
 * Writes each traditional character as its usual simplified one (OpenCC), so that a dictionary of simplified words
 * knows the words of a traditional text: 籃球聯賽 as 篮球联赛. The result has the same length and offsets.
 *
 * Limit: this is no translation for readers: where a character has several simplified forms, the first is used.
 */
export function simplifyCharacters(text: string): string {
  simplified ??= readTable();
  let result = '';
  for (const character of text) result += simplified.get(character) ?? character;
  return result;
}

let simplified: ReadonlyMap<string, string> | undefined;

/** Reads `聯 联|賽 赛`; a pair of different lengths would move all offsets behind it. */
function readTable(): Map<string, string> {
  const pairs = table.split('|').map((pair) => pair.split(' '));
  return new Map(
    pairs.flatMap(([from, to]) => {
      return from !== undefined && to?.length === from.length ? [[from, to] as const] : [];
    }),
  );
}

/** Finds Markdown and HTML in the text of a field, which is plain text and would be printed with its marks. */

const marks: readonly RegExp[] = [
  /(?<!\*)\*\*(?=[^*\s])[^*]{1,80}(?<=[^*\s])\*\*(?!\*)/u,
  /!?\[[^[\]]{1,80}\]\([^()\s]{1,200}\)/u,
  /<\/?(?:a|b|br|center|em|font|i|p|small|span|strong|sub|sup|u)(?=[\s/>])[^<>]{0,100}>/iu,
  /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|hellip|middot);/u,
];

/** @returns the first mark; undefined if there is none */
export function findFieldMark(text: string): string | undefined {
  return marks.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}

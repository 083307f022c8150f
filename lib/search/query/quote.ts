import { longestQuery } from './parse-query';

/**
 * Returns the query that finds a quotation: each of its lines as one phrase, since no phrase is found across two
 * paragraphs. Of a longer quotation, it has as much of the beginning as is looked for.
 */
export function toQuotationQuery(text: string): string {
  const phrases: string[] = [];
  let left = longestQuery;
  for (const line of text.split(/\n/)) {
    // Quotation marks part nothing that is found, and would end the phrase.
    const plain = line.replace(quotationMarks, ' ').trim();
    // Two marks, and a space before them.
    const fitting = plain.slice(0, Math.max(0, left - 3)).replace(/\p{Surrogate}$/u, '');
    if (fitting === '') continue;
    phrases.push(`"${fitting.trim()}"`);
    left -= fitting.length + 3;
  }
  return phrases.join(' ');
}

const quotationMarks = /["“”„«»「」『』]+/gu;

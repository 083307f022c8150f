import type { ChineseScript } from './chinese-script';

/**
 * Replaces the quotation marks of Chinese text by those of the other script: “” and ‘’ by 「」 and 『』, and back (CLREQ,
 * section 3.1.4). An apostrophe between Latin letters remains, and so does all text without a Chinese character.
 */
export function convertQuotes(text: string, to: ChineseScript): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  if (to === 'hans') return text.replace(/[「」『』]/g, (mark) => simplified[mark] ?? mark);
  return text.replace(
    /(?<!\p{Script=Latin})[“”‘’]|[“”‘’](?!\p{Script=Latin})/gu,
    (mark) => traditional[mark] ?? mark,
  );
}

const traditional: Readonly<Record<string, string>> = {
  '“': '「',
  '”': '」',
  '‘': '『',
  '’': '』',
};
const simplified: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

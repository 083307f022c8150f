import { expect, test } from 'vitest';
import { type Diagnostic, formatDiagnostic, reportTo } from '@/lib/content/diagnostic';
import { parseSource } from '@/lib/content/source/parse-source';

function read(bytes: Uint8Array): { text: string | undefined; told: string[] } {
  const diagnostics: Diagnostic[] = [];
  const text = parseSource(bytes, reportTo(diagnostics, 'a.md'))?.text;
  return {
    text,
    told: diagnostics.map(
      (diagnostic) => `${diagnostic.severity}: ${formatDiagnostic(diagnostic)}`,
    ),
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test('plain UTF-8 is read unchanged', () => {
  expect(read(utf8('许昌\n𠮷 👍🏽\n'))).toEqual({ text: '许昌\n𠮷 👍🏽\n', told: [] });
});

test.each<[name: string, bytes: Uint8Array, text: string | undefined, told: string]>([
  [
    'a byte order mark',
    utf8('\uFEFF许昌'),
    '许昌',
    'warning: a.md 1:1 a byte order mark at the start of the file — save as UTF-8 without BOM',
  ],
  [
    'CR LF',
    utf8('许昌\r\n新密\r'),
    '许昌\n新密\n',
    'warning: a.md 1:3 lines end with CR LF — save with LF line ends',
  ],
  [
    'a zero-width space',
    utf8('a\n许\u200B昌'),
    'a\n许昌',
    'warning: a.md 2:2 an invisible character U+200B — delete it',
  ],
  [
    'a control character',
    utf8('许\u0008昌'),
    '许昌',
    'warning: a.md 1:2 an invisible character U+0008 — delete it',
  ],
  [
    'GB 18030',
    new Uint8Array([0x61, 0x0a, 0xd0, 0xed, 0xb2, 0xfd]),
    undefined,
    'error: a.md 2:1 the file is not UTF-8 but looks like GB 18030 — save the file as UTF-8, or convert it: npm run paper -- import FILE --date DATE',
  ],
  [
    'a byte that is no UTF-8',
    new Uint8Array([...utf8('许昌\n新'), 0xff, 0x61]),
    undefined,
    'error: a.md 2:2 the file is not UTF-8 — save the file as UTF-8',
  ],
  [
    'UTF-16',
    new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
    undefined,
    'error: a.md 1:1 the file is UTF-16 or not text — save the file as UTF-8',
  ],
  [
    '10 MB',
    new Uint8Array(10_000_000).fill(0x61),
    undefined,
    'error: a.md 1:1 the file has more than 2 MB — split it into articles under 2 MB',
  ],
  [
    'too many lines',
    utf8('a\n'.repeat(10_000)),
    undefined,
    'error: a.md 1:1 the file has more than 10000 lines — split it into articles under 10000 lines',
  ],
])('%s', (_, bytes, text, told) => {
  expect(read(bytes)).toEqual({ text, told: [told] });
});

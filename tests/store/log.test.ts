import { expect, test } from 'vitest';
import { openConditions, openLog } from '@/lib/store/log';

const now = () => new Date('2026-11-30T05:00:00Z');

function open() {
  const lines: string[] = [];
  return { lines, log: openLog((line) => lines.push(line), now) };
}

test('a record is one line of names and values', () => {
  const { lines, log } = open();
  log('warn', 'edition-refused', { edition: '2023-03-10', errors: 2, shown: undefined });
  log('error', 'paper-refused', {
    first: 'paper.yaml 1:1 a "quoted" line\nand another — fix',
    n: 0,
  });
  log('info', 'ready', {
    path: '/要闻/a',
    query: 'a=b',
    empty: '',
    turned: '\u202Ea\u2028',
    off: false,
  });
  expect(lines).toEqual([
    'time=2026-11-30T05:00:00.000Z level=warn event=edition-refused edition=2023-03-10 errors=2',
    'time=2026-11-30T05:00:00.000Z level=error event=paper-refused first="paper.yaml 1:1 a \\"quoted\\" line\\nand another — fix" n=0',
    'time=2026-11-30T05:00:00.000Z level=info event=ready path=/要闻/a query="a=b" empty="" turned="\\u202ea\\u2028" off=false',
  ]);
});

test('a condition is logged when it begins, when it changes and when it ends', () => {
  const { lines, log } = open();
  const conditions = openConditions(log);
  conditions.end('paper', 'paper-restored');
  for (const errors of [1, 1, 2, 2]) {
    conditions.begin('paper', 'error', 'paper-refused', { errors });
    conditions.begin('edition 2023-03-10', 'warn', 'edition-refused', { errors: 1 });
  }
  conditions.end('paper', 'paper-restored');
  conditions.end('paper', 'paper-restored');
  expect(lines.map((line) => line.replace(/^\S+ \S+ event=/, ''))).toEqual([
    'paper-refused errors=1',
    'edition-refused errors=1',
    'paper-refused errors=2',
    'paper-restored',
  ]);
});

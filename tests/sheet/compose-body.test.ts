import { expect, test } from 'vitest';
import { groupTableRows } from '@/lib/layout/blocks/group-table-rows';
import { setBody } from '@/lib/layout/blocks/set-body';
import type { Block } from '@/lib/layout/model/story';
import { type BodyRow, heightOf } from '@/lib/layout/model/typeset-text';
import { composeRows } from '@/lib/sheet/compose-body';
import { type LeafItem, listLeaves } from '@/lib/sheet/list-leaves';
import type { RuleItem } from '@/lib/sheet/sheet-item';
import { roundMetrics } from '../layout/support/round-metrics';

const p = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

type ArrangeRows = (rows: BodyRow[]) => BodyRow[];

/** Composes blocks in one column of 15 em, whose rows may be arranged otherwise. */
function compose(
  blocks: Block[],
  language: string,
  arrange: ArrangeRows = (rows) => rows,
): LeafItem[] {
  const metrics = roundMetrics(language);
  let offset = 0;
  const set = groupTableRows(setBody({ blocks, width: 15, metrics }));
  const rows = arrange(set).map((content) => {
    const height = heightOf(content);
    offset += height;
    return { offset: offset - height, height, content };
  });
  const grid = {
    widthMm: 210,
    heightMm: 297,
    margins: { top: 9, bottom: 9, left: 9, right: 9 },
    columns: 3,
    columnEm: 15,
    gutterEm: 1.5,
    rows: 60,
    headRows: 4,
    rowEm: 1.4,
    bodySize: 9,
  };
  const place = { x: 20, y: 10, width: 15, height: offset };
  return listLeaves(composeRows(rows, place, { metrics, grid }));
}

const rulesOf = (leaves: LeafItem[], role: RuleItem['role']) =>
  leaves.filter((leaf): leaf is RuleItem => leaf.kind === 'rule' && leaf.role === role);

const quote: Block = {
  kind: 'quote',
  blocks: [p('We are not going to cut our way to a better school.'), p('Not this year.')],
};

test('an English quotation has one rule beside all its lines, and text around it has none', () => {
  const [rule, ...more] = rulesOf(
    compose([p('The hall was full.'), quote, p('The vote is on Monday.')], 'en'),
    'quote',
  );
  expect(more).toEqual([]);
  expect(rule).toMatchObject({ y: 11, width: 0, height: 3 });
  expect(rule?.x).toBeGreaterThan(20);
  expect(rule?.x).toBeLessThan(21);
});

test('a Chinese quotation is marked by its face alone', () => {
  const leaves = compose([{ kind: 'quote', blocks: [p('宁慢勿快。')] }], 'zh-Hans');
  expect(rulesOf(leaves, 'quote')).toEqual([]);
  expect(leaves).toMatchObject([{ kind: 'text', role: 'quote', face: 'kai' }]);
});

test('a table has a rule above it, under its head and below it', () => {
  const cells = (...texts: string[]) => texts.map((text) => [{ text }]);
  const table: Block = { kind: 'table', head: cells('区', '户'), rows: [cells('东', '3')] };
  const rules = rulesOf(compose([p('如下：'), table], 'zh-Hans'), 'table');
  expect(rules.map(({ y, height }) => [y, height])).toEqual([
    [11, 0],
    [12, 0],
    [13, 0],
  ]);
});

test('a fact box that is placed inside a paragraph is read after it', () => {
  const facts: Block = { kind: 'facts', title: '要点', blocks: [p('三条。')] };
  const paragraph = p('桥头早市昨天搬进新棚，摊位比原来多出四十个，雨天也能照常开张。');
  const leaves = compose([facts, paragraph, p('又一段。')], 'zh-Hans', ([box, line, ...rows]) =>
    box && line ? [line, box, ...rows] : rows,
  );
  const texts = leaves.flatMap((leaf) =>
    leaf.kind === 'text' ? [{ role: leaf.role, y: leaf.y }] : [],
  );
  expect(texts).toEqual([
    { role: 'paragraph', y: 10 },
    { role: 'paragraph', y: 14 },
    { role: 'facts-title', y: 11.5 },
    { role: 'paragraph', y: 12.5 },
    { role: 'paragraph', y: 16 },
  ]);
});

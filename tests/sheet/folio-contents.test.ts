import { expect, test } from 'vitest';
import type { Paper } from '@/lib/content/fields/schema';
import { languageOf } from '@/lib/language/find-language';
import { listGridFamilies } from '@/lib/layout/model/sheet-grid';
import { toFolio } from '@/lib/sheet/folio-contents';

const paper: Paper = {
  name: '郑州县区新闻',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
  sections: [],
};

const folio = (width: number, name: string, editors: string[] = []) => {
  const [family] = listGridFamilies(
    { size: { width, height: 210 } },
    'folio',
    languageOf('zh-Hans').typography.column,
  );
  const [grid] = family?.grids ?? [];
  if (!grid) throw new Error(`No grid ${width} mm wide`);
  const page = { number: 2, name, editors, designers: [], proofreaders: [] };
  return toFolio({
    paper,
    edition: { date: '2023-03-10', status: 'published' },
    page,
    grid,
    code: 12,
  });
};

test('the folio of a broadsheet is complete in 9 pt', () => {
  expect(folio(390, '经济')).toEqual({
    day: ['2023年3月10日', '星期五', '农历癸卯年二月十九'],
    credits: [],
    isPaperNamed: true,
    type: 3.175,
    nameEm: 1.7,
  });
});

test('the folio of a narrow sheet is complete in smaller type, never under 6 pt', () => {
  const { isPaperNamed, type } = folio(148, '经济', ['李晓光']);
  expect(isPaperNamed).toBe(true);
  expect(type).toBeGreaterThanOrEqual(2.12);
  expect(type).toBeLessThan(3.175);
});

test('a folio drops the name of the paper where the name of the page leaves no room', () => {
  expect(folio(120, '城乡建设与社会治理周刊')).toMatchObject({ isPaperNamed: false, nameEm: 1.7 });
});

test('a name longer than the sheet is set smaller, no smaller than the date', () => {
  const { nameEm } = folio(100, '城乡建设与社会治理周刊特别报道');
  expect(nameEm).toBeGreaterThanOrEqual(1);
  expect(nameEm).toBeLessThan(1.7);
});

import { expect, test } from 'vitest';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { openRulers } from '@/lib/fonts/advances';
import { faces } from '@/lib/fonts/face';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { reportEdition } from '@/lib/layout/edition/edition-report';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { graphemes } from '@/lib/layout/lines/tokenize';
import type { SetLine } from '@/lib/layout/model/typeset-text';
import { planEdition, toEditionInput } from '@/lib/newsroom/plan-edition';
import { toTextLine } from '@/lib/sheet/lines/to-text-line';

async function plan(paper: string, date: string): Promise<EditionPlan> {
  const { paper: settings, edition } = await read(paper, date);
  return planEdition({ paper: settings, ...edition });
}

async function read(paper: string, date: string) {
  const folder = `tests/cases/widths/${paper}`;
  const { paper: settings } = await readPaper(folder);
  if (!settings) throw new Error(`${folder} has no valid paper.yaml`);
  const { edition } = await readEdition(folder, date, settings);
  if (!edition) throw new Error(`${folder} has no valid edition ${date}`);
  return { paper: settings, edition };
}

/** All set lines anywhere in a plan but those of headings, whose place is not in the lines. */
function linesOf(value: unknown): SetLine[] {
  if (typeof value !== 'object' || value === null || 'heading' in value) return [];
  const own = 'pieces' in value && 'justified' in value ? [value as SetLine] : [];
  return [...own, ...Object.values(value).flatMap(linesOf)];
}

test.each(['soft-hyphen-en', 'invisible-zh'])(
  '%s: an edition is made up alike whatever was made up before it',
  async (paper) => {
    const alone = await plan(paper, '2024-03-02');
    await plan(paper, '2024-03-01');
    expect(linesOf(await plan(paper, '2024-03-02'))).toEqual(linesOf(alone));
  },
);

test.each([
  ['soft-hyphen-en', 'en'],
  ['invisible-zh', 'zh-Hans'],
  ['emoji-zh', 'zh-Hans'],
  ['apostrophes-en', 'en'],
  ['kerning-en', 'en'],
  ['kana-ja', 'ja'],
  ['hangul-ko', 'ko'],
])('%s: the parts of each justified line add up to its width', async (paper, language) => {
  await plan(paper, '2024-03-02');
  const { script, typography } = languageOf(language);
  const { measure, kern } = await openRulers(faceSetOf({ script }));
  const lines = linesOf(await plan(paper, '2024-03-02')).filter(({ justified }) => justified);
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) {
    let width = line.hyphenated ? measure('song', '-') : 0;
    for (const { text, face, spacing = 0, wordSpacing = 0, before = 0 } of toTextLine(
      line,
      'song',
      typography,
    ).runs) {
      width += before;
      for (const [index, cluster] of graphemes(text).entries()) {
        const last = graphemes(text)[index - 1];
        if (last !== undefined) width += kern?.(face, last, cluster) ?? 0;
        width += measure(face, cluster) + spacing + (/[ \u00a0]/.test(cluster) ? wordSpacing : 0);
      }
    }
    expect(width, line.pieces.map(({ text }) => text).join('')).toBeCloseTo(line.width, 2);
  }
});

test('the quotes, apostrophes and dots of an English paper are those of its face, on the base line', async () => {
  const { measure: latin } = await openRulers('latin');
  for (const face of faces) {
    for (const mark of ['’', '‘', '“', '”']) expect(latin(face, mark)).toBeLessThan(0.65);
    expect(latin(face, '’')).toBeLessThan(0.4);
    expect(latin(face, '…')).toBeLessThanOrEqual(1.1);
  }
});

test.each(['kana-ja', 'hangul-ko'])('%s is made up without a rest', async (paper) => {
  const { paper: settings, edition } = await read(paper, '2024-03-02');
  const made = await planEdition({ paper: settings, ...edition });
  const input = await toEditionInput({ paper: settings, ...edition });
  const { pages } = reportEdition({ edition: '2024-03-02', plan: made, input });
  expect(pages.length).toBeGreaterThan(0);
  for (const { overset, orphans, brokenWords, fill } of pages) {
    expect({ overset, orphans, brokenWords }).toEqual({ overset: 0, orphans: 0, brokenWords: 0 });
    expect(fill).toBeGreaterThan(0.97);
  }
});

test('hangul, kana and Han of a Japanese and a Korean paper are in faces of their own', async () => {
  const [japanese, korean] = [await openRulers('japanese'), await openRulers('korean')];
  for (const face of faces) {
    for (const character of 'あア亜々ー、。「」') expect(japanese.measure(face, character)).toBe(1);
    // The syllables of Korean fonts are narrower than an em, and their word spaces wider than Latin ones.
    const syllables = [...'가뷁힣'].map((one) => korean.measure(face, one));
    expect(new Set(syllables).size).toBe(1);
    expect(syllables[0]).toBeLessThan(1);
    expect(korean.measure(face, ' ')).toBeGreaterThan(0.27);
  }
});

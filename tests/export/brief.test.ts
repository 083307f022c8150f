import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { publish } from '@/lib/cli/publishing/publish';
import { makeBrief } from '@/lib/cli/taking-away/brief';
import { toBrief } from '@/lib/edition/brief/brief';
import { toBriefAtom, toBriefJson } from '@/lib/export/brief/brief-feed';
import { encodeBody, encodeHeader } from '@/lib/export/brief/mail-encoding';
import { flowText, widthOf, wrapText } from '@/lib/export/brief/wrap-text';
import { makeEdition, paper as plainPaper } from '../edition/make-edition';
import { articleText, paperYaml } from '../support/content-folder';
import { readGolden } from '../support/golden';
import { runCommand } from '../support/run-command';
import { makeTestPaper } from '../support/test-paper';

const golden = (name: string) => join(import.meta.dirname, 'goldens', name);
const newFolder = () => mkdtemp(join(tmpdir(), 'banmian-brief-'));
/** The command with a printer that needs neither build nor browser. */
const brief = makeBrief(async (date) => new TextEncoder().encode(`%PDF of ${date}`));

test.each([
  ['the sample', 'content', '2023-03-10', 'sample'],
  ['the English manual', 'content/starter/en', '2025-01-01', 'manual.en'],
])('the text of %s in brief', async (_, contentDir, date, name) => {
  const out = await newFolder();
  const now = () => new Date('2026-01-01');
  const { code } = await runCommand(brief, [date, '--out', out], {
    contentDir,
    stateDir: out,
    now,
  });
  expect(code).toBe(0);
  const text = await readFile(join(out, `${date}-brief.txt`), 'utf8');
  expect(text).toBe(await readGolden(golden(`${name}.brief.txt`), text));
  const lines = text.split('\n').filter((line) => !line.includes('://'));
  expect(lines.filter((line) => widthOf(line) > 72)).toEqual([]);
});

/** Of two lines. */
const long = '沿着河边一直走到桥头，'.repeat(5);

test('the message has both parts, and is mail as the standards have it', async () => {
  const paper = await makeTestPaper();
  await paper.folder.write(
    'paper.yaml',
    `${paperYaml.replace('县区新闻', '"县区新闻：一份名字很长很长的报纸，长到标题要分成几段编码才放得下"')}url: https://news.example.com\ncontact: 电话 0371-1234，news@example.com\n`,
  );
  await paper.folder.write(
    '2023-03-10/01-a.md',
    articleText(
      { title: 'R&D <投入> 增长', deck: '副题', rank: 1 },
      `杏花开了 & <来>，${long}。第二句。`,
    ),
  );
  await paper.run(publish, '2023-03-10');
  const out = await newFolder();
  const { code, err, out: lines } = await paper.run(brief, '2023-03-10', '--out', out);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(lines.at(-1)).toMatch(/^The A4 page is \d+\.\d % full\.$/);
  const raw = await readFile(join(out, '2023-03-10-brief.eml'), 'latin1');
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
  const mail = await PostalMime.parse(raw);
  expect(mail.from?.address).toBe('news@example.com');
  expect(mail.subject).toContain('放得下 · 今日简报');
  const text = await readFile(join(out, '2023-03-10-brief.txt'), 'utf8');
  const html = await readFile(join(out, '2023-03-10-brief.html'), 'utf8');
  expect(raw).toContain('Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n');
  const joined = text.replaceAll('\n  ', '\n');
  const plain = mail.text?.replaceAll('\r\n', '\n').trim() ?? '';
  expect(plain.replaceAll('\n', '')).toBe(joined.trim().replaceAll('\n', ''));
  // Programs for mail join the lines of a paragraph.
  expect(plain).toContain(`\n杏花开了 & <来>，${long}。\n`);
  expect(mail.html?.replaceAll('\r\n', '\n').trim()).toBe(html.trim());
  expect(html).toContain(`杏花开了 &amp; &lt;来&gt;，${long}。</p>`);
  expect(html).not.toMatch(/第二句|<table|<style|class=|color:|background/);
  expect(await readFile(join(out, '2023-03-10-brief.pdf'), 'utf8')).toBe('%PDF of 2023-03-10');
});

test('what cannot be printed is said, and the rest is written', async () => {
  const paper = await makeTestPaper();
  await paper.folder.write('2023-03-10/01-a.md', articleText());
  await paper.run(publish, '2023-03-10');
  const out = await newFolder();
  const failing = makeBrief(async () => 'No browser can run here.');
  const { code, err, out: lines } = await paper.run(failing, '2023-03-10', '--out', out, '--json');
  expect(code).toBe(1);
  expect(err).toContain('No browser can run here.');
  expect(err.join()).toContain('contact in paper.yaml');
  expect(JSON.parse(lines.join('\n')).files).toHaveLength(3);
});

test('a proof is refused, and wrong arguments are explained', async () => {
  const paper = await makeTestPaper();
  await paper.folder.write('2023-03-10/01-a.md', articleText());
  const refused = await paper.run(brief, '2023-03-10');
  expect(refused.code).toBe(1);
  expect(refused.err.join()).toContain('paper -- publish 2023-03-10');
  for (const args of [[], ['x'], ['2023-03-10', 'y'], ['2023-03-10', '--pages']]) {
    expect((await paper.run(brief, ...args)).code).toBe(2);
  }
});

test('the feed of briefs has an entry for each edition, which readers of feeds understand', () => {
  const made = makeEdition([{ title: 'R&D <投入>', summary: '' }]);
  const pages = toBrief(made, 'zh-Hans');
  const feed = {
    paper: plainPaper,
    origin: 'https://x.example',
    editions: [{ edition: made, pages }],
  };
  const atom = parseAtomFeed(toBriefAtom(feed));
  expect(atom.title?.value).toBe('县区新闻 · 今日简报');
  expect(atom.entries).toHaveLength(1);
  const [entry] = atom.entries ?? [];
  expect(entry?.id).toBe('https://x.example/2023-03-10#brief');
  expect(entry?.links?.[0]?.href).toBe('https://x.example/2023-03-10');
  expect(entry?.content?.value).toContain('R&amp;D &lt;投入&gt;</a>');
  expect(entry?.content?.value).toContain('杏花开了。</p>');
  const json = parseJsonFeed(JSON.stringify(toBriefJson(feed)));
  expect(json.items).toHaveLength(1);
  expect(json.items?.[0]?.content_html).toBe(entry?.content?.value);
  const other = parseAtomFeed(toBriefAtom({ ...feed, script: 'hant' })).entries?.[0];
  expect(other?.id).toBe(entry?.id);
  expect(other?.links?.[0]?.href).toBe('https://x.example/2023-03-10?script=hant');
  expect(other?.content?.value).toContain('/huiji-park?script=hant"');
});

const texts = fc.array(
  fc.constantFrom(
    '中',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    'word',
    'a',
    ' ',
    '5%',
    '……',
    '🏳️‍🌈',
    'é',
    '한국',
  ),
  { maxLength: 200 },
);

test('wrapping loses nothing, keeps to the width, and begins no line with a closing mark', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 80 }), (parts, most) => {
      const text = parts.join('');
      const lines = wrapText(text, most, '  ');
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const [index, line] of lines.entries()) {
        if (index > 0) expect(line.trim()).not.toMatch(/^[”）。，…]/);
        const isOneUnit = !/[\p{Script=Han} ]/u.test(line.trim());
        if (!isOneUnit && !/[，。“”（）…]{6}/.test(line))
          expect(widthOf(line)).toBeLessThanOrEqual(most + 12);
      }
    }),
  );
});

/** Joins lines as RFC 3676 has it, with `delsp=yes`. */
function unflow(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^ /, ''))
    .reduce((text, line) => text + line.replace(/ $/, ''), '');
}

test('a flowed paragraph is joined again as it was, word by word and character by character', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 80 }), (parts, most) => {
      const text = parts.join('').replace(/ +/g, ' ').trim();
      const lines = flowText(text, most);
      expect(unflow(lines)).toBe(text);
      expect(lines.slice(0, -1).filter((line) => !line.endsWith(' '))).toEqual([]);
      expect(lines.at(-1) ?? '').not.toMatch(/ $/);
    }),
  );
  expect(flowText('>> 1 From here', 4)).toEqual([' >> 1  ', ' From  ', 'here']);
});

test('encoded headers and bodies are read again as they were', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      fc.array(fc.constantFrom('a', '=', ' ', '\t', '\n', '中', 'é', '.', '-'), { maxLength: 400 }),
      async (subject, parts) => {
        const clean = subject.replace(/[\p{C}\p{Z}]+/gu, ' ').trim() || 'x';
        const body = `${parts.join('')}\nend`;
        const { encoding, lines } = encodeBody(body);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(76);
        const raw = [
          `Subject: ${encodeHeader(clean)}`,
          'Content-Type: text/plain; charset=utf-8',
          `Content-Transfer-Encoding: ${encoding}`,
          '',
          ...lines,
        ].join('\r\n');
        const mail = await PostalMime.parse(raw);
        expect(mail.subject).toBe(clean);
        expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(body.trimEnd());
      },
    ),
  );
});

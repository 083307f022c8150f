/**
 * The law of characters for imports: each piece of visible text in a file is in an article, or in the report. Text of
 * ordinary kinds is in the articles themselves, and not only quoted as something that found no place.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { visibleText } from '@/lib/content/body/visible-text';
import { editionSchema, paperSchema } from '@/lib/content/fields/schema';
import { parseManuscript } from '@/lib/content/manuscript';
import { toArticle } from '@/lib/content/to-article';
import { importFiles } from '@/lib/import/import-files';
import { toLines } from '@/lib/import/import-report';
import { findLanguage } from '@/lib/language/find-language';
import { paperYaml } from '../support/content-folder';
import { countExamples } from '../support/property-runs';

const paper = paperSchema.parse(parse(paperYaml));

/** Words of manuscripts, and all marks that Markdown, YAML or HTML would read as their own. */
const word = fc.constantFrom(
  ...'春分 大运河 本报讯 记者 张三 （记者 张三） 第一段。 完成了， “好” ” ‘节气’ 1. 2) - * ** _a_ # ## > | ~~删~~ ` ``` ::: :a: [1] [^1] [x](y) ![z](w.jpg) <b> </p> &amp; & <!-- --> \\ \\n $x$ https://example.com/a_b?c=d%20e me@example.com 3*2 10~20 ------ === ｜ 来源｜ 图为 摄 A.B. 2026年3月 ——记事 …… (a) a:b "q" \' 王 12：30 ★★★ （完） é ﬁ ⼤ ² 𠮷 👨‍👩‍👧'.split(
    ' ',
  ),
);
const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(''));
const longLine = fc.array(word, { minLength: 15, maxLength: 30 }).map((words) => words.join(''));
const separator = fc.constantFrom('\n', '\n', '\n\n', '\n\n\n\n', '\t', '\n　　', '\n***\n');

const textFile = fc
  .array(fc.tuple(fc.oneof(line, longLine), separator), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''));

const escaped = line.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
const inline = fc.oneof(
  escaped,
  escaped.map((text) => `<b>${text}</b>`),
  escaped.map((text) => `<span style="font-style:italic">${text}</span>`),
  escaped.map((text) => `<a href="https://example.com/">${text}</a>`),
  fc.constant('<br>'),
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const block = fc.oneof(
  inlines.map((html) => `<p>${html}</p>`),
  inlines.map((html) => `<h2>${html}</h2>`),
  inlines.map((html) => `<div>${html}</div>`),
  inlines.map((html) => html),
  fc
    .array(inlines, { minLength: 1, maxLength: 3 })
    .map((items) => `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`),
  fc
    .array(inlines, { minLength: 1, maxLength: 3 })
    .map((items) => `<ol>${items.map((one) => `<li><p>${one}</p></li>`).join('')}</ol>`),
  fc
    .array(fc.tuple(inlines, inlines), { minLength: 1, maxLength: 3 })
    .map(
      (rows) =>
        `<table>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`,
    ),
  inlines.map((html) => `<blockquote><p>${html}</p></blockquote>`),
);
const htmlFile = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => `<body>${blocks.join('\n')}</body>`);

/** One form of what looks different in print: spaces, widths, quotes, dashes. It is not the importer's own. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/["'`´‘’“”「」『』〝〞〟«»]/gu, '"')
    .replace(/[-‐‑–—―−─]+/gu, '-')
    .replace(/[.…⋯。]+/gu, '.');
}

/** Imports a file and returns what readers see, and what the editor sees besides. */
async function importOne(
  name: string,
  content: string,
): Promise<{ printed: string; reported: string }> {
  const { reports, files } = await importFiles(
    [{ name, bytes: new TextEncoder().encode(content) }],
    {
      date: '2026-08-08',
      paper,
      section: undefined,
      names: [],
      articles: [],
      cutWords: undefined,
    },
  );
  const articles = files
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, content: text }) => readArticle(path, String(text)));
  return {
    printed: plain(articles.map(({ printed }) => printed).join('\n')),
    reported: plain(
      [...articles.map(({ source }) => source), ...reports.flatMap(toLines)].join('\n'),
    ),
  };
}

function readArticle(path: string, source: string): { printed: string; source: string } {
  const manuscript = parseManuscript(path, new TextEncoder().encode(source));
  const { kicker, title, deck, column, byline } = manuscript.known;
  const language = findLanguage(paper.language);
  if (!language) throw new Error('no language');
  const { article } = toArticle(manuscript, {
    ...{ date: '2026-08-08', paper, settings: editionSchema.parse({}), language },
    slugs: new Map(),
    pictures: new Map(),
    marksTag: paper.language,
    morning: '2026-08-08T06:00:00+08:00',
    isOutline: false,
  });
  const errors = manuscript.diagnostics.filter(
    ({ severity, code }) => severity === 'error' && code !== 'empty-body',
  );
  expect(errors, source).toEqual([]);
  const body = article ? visibleText(article.body) : '';
  return {
    printed: [column, kicker, title, deck, byline, body].filter(Boolean).join('\n'),
    source,
  };
}

async function expectNothingLost(
  name: string,
  content: string,
  pieces: readonly string[],
): Promise<void> {
  const { printed, reported } = await importOne(name, content);
  for (const piece of pieces.map(plain)) {
    const isThere = printed.includes(piece) || reported.includes(piece) || isSplit(piece, printed);
    expect(isThere, `${piece}\nis missing in\n${printed}\nand\n${reported}`).toBe(true);
  }
}

/** True if a piece is in two places: the byline at its start is a field of its own. */
function isSplit(piece: string, printed: string): boolean {
  for (let at = 1; at < Math.min(piece.length, 60); at += 1) {
    if (printed.includes(piece.slice(0, at)) && printed.includes(piece.slice(at))) return true;
  }
  return false;
}

const bulletOrNumber = /^(?:(?:[•·●▪■◆○*-]|\d{1,3}[.)])[ \t\u3000]+|(?:>[ \t]?)+(?=\S))/u;

test('no text of a plain text is lost', async () => {
  await fc.assert(
    fc.asyncProperty(textFile, async (text) => {
      const pieces = text
        .split(/[\n\t]/)
        .map((piece) => piece.trim().replace(bulletOrNumber, ''))
        .filter((piece) => plain(piece) !== '');
      await expectNothingLost('a.txt', text, pieces);
    }),
    { numRuns: countExamples(60, 0.5) },
  );
});

test('no text of HTML is lost', async () => {
  await fc.assert(
    fc.asyncProperty(htmlFile, async (html) => {
      const pieces = html
        .split(/<(?!!)[^<>]*>|\n/)
        .map((piece) => piece.replaceAll('&lt;', '<').replaceAll('&amp;', '&').trim())
        .filter((piece) => plain(piece) !== '');
      await expectNothingLost('a.html', html, pieces);
    }),
    { numRuns: countExamples(60, 0.5) },
  );
});

const letterLine = fc.constantFrom(
  ...'编辑老师您好：|寄上稿件一篇，请审阅。|此致|敬礼！|电话：13900001111|赵敏|通讯员 赵敏|（记者 张三）|发自我的手机|-- |Dear editor,|Best regards,|Phone: +44 20 7946 0000|---------- Forwarded message ---------|From: a@example.com|Subject: 投稿|> 引文|在2026年3月2日，李四写道：'.split(
    '|',
  ),
);
const mailLines = fc.array(fc.oneof(letterLine, letterLine, line, longLine, fc.constant('')), {
  minLength: 1,
  maxLength: 14,
});

test('no text of a mail is lost', async () => {
  await fc.assert(
    fc.asyncProperty(mailLines, fc.boolean(), async (lines, isHtml) => {
      const body = isHtml
        ? lines
            .map((one) => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
            .map((one) => `<div>${one || '<br>'}</div>`)
            .join('\n')
        : lines.join('\n');
      const type = `Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=utf-8`;
      const mail = `From: a@example.com\nSubject: Re: A\n${type}\n\n${body}\n`;
      const pieces = lines
        .map((piece) => piece.trim().replace(bulletOrNumber, ''))
        .filter((piece) => /[\p{L}\p{N}]/u.test(plain(piece)));
      await expectNothingLost('a.eml', mail, pieces);
    }),
    { numRuns: countExamples(60, 0.5) },
  );
});

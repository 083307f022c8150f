import { readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { Sheet } from '@/components/sheet/sheet';
import { findFaceTexts } from '@/components/site/fonts/face-texts';
import type { FaceSet } from '@/lib/language/face-set';
import type { Script } from '@/lib/language/language';
import { languageAttributes } from '@/lib/language/language-attributes';
import { composePages } from '@/lib/sheet/composed-page';
import { textsByFace } from '@/lib/sheet/texts-by-face';
import { openSample, openTools } from '../card/sample';

const chinese = { script: 'han', set: 'chinese' } as const;
const japanese = { script: 'kana', set: 'japanese' } as const;
const korean = { script: 'hangul', set: 'korean' } as const;
const latin = { script: 'latin', set: 'latin' } as const;

/** The faces that have any text, with it. */
function find(view: ReactNode, paper: { script: Script; set: FaceSet } = chinese) {
  const texts = Object.entries(findFaceTexts(view, paper));
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** As React's server build sees a component of a file that begins with 'use client'. */
function clientComponent() {
  const component = (_props: Record<string, unknown>): ReactNode => {
    throw new Error('A client component cannot be called on the server');
  };
  return Object.assign(component, { $$typeof: Symbol.for('react.client.reference') });
}

test('text is in the face of the nearest element that names one, else in Song', () => {
  const view = (
    <article>
      文
      <h1 className="headline font-heavy">
        大<span>标</span>
        <em className="font-kai">楷</em>题
      </h1>
      <p className="mt-2">{[1, <b key="b">字</b>, null, false, undefined, '句']}</p>
    </article>
  );
  expect(find(view)).toEqual({ song: '文1字句', heavy: '大标题', kai: '楷' });
});

test('a server component shows what it returns, in the face around it', () => {
  const Name = ({ children }: { children: ReactNode }) => <b>名{children}</b>;
  const List = ({ names }: { names: string[] }) => names.map((name) => <i key={name}>{name}</i>);
  const view = (
    <div className="font-hei">
      <Name>
        <List names={['甲', '乙']} />
      </Name>
      <p className="font-song">文</p>
    </div>
  );
  expect(find(view)).toEqual({ hei: '名甲乙', song: '文' });
});

test('asides and emphasis are in the face of their own script, and what they hold inherits it', () => {
  const Aside = () => (
    <p className="font-aside">
      a<em className="font-emphasis">b</em>
      <span {...languageAttributes('en')}>c</span>
    </p>
  );
  const inChinese = (
    <p {...languageAttributes('zh-Hans')} className="font-aside">
      楷
    </p>
  );
  const inEnglish = (
    <div {...languageAttributes('en')} className="font-hei">
      <em className="font-emphasis">e</em>
      <Aside />
    </div>
  );
  expect(find(<Aside />)).toEqual({ kai: 'abc' });
  expect(find(<Aside />, latin)).toEqual({ kai: 'abc' });
  expect(find(inEnglish)).toEqual({ hei: 'e', song: 'abc' });
  expect(find(inEnglish, latin)).toEqual({ kai: 'eabc' });
  expect(find(inChinese, latin)).toEqual({ kai: '楷' });
});

test('strong words are Hei in a Chinese paper and bold in a Latin one', () => {
  const view = <b className="font-strong">a</b>;
  expect(find(view)).toEqual({ hei: 'a' });
  expect(find(view, latin)).toEqual({ bold: 'a' });
});

test('a Japanese or Korean paper has its second voice and strong words in Gothic', () => {
  const view = (
    <p>
      文<i className="font-aside">説</i>
      <em className="font-emphasis">強</em>
      <b className="font-strong">太</b>
    </p>
  );
  for (const paper of [japanese, korean]) {
    expect(find(view, paper)).toEqual({ song: '文', kai: '説強', hei: '太' });
  }
});

test('hangul has no face in a Japanese paper, and kana has one in a Korean paper', () => {
  const hangul = <p {...languageAttributes('ko')}>가</p>;
  const kana = <p {...languageAttributes('ja')}>あ</p>;
  expect(find(hangul, japanese)).toEqual({});
  expect(find(hangul, korean)).toEqual({ song: '가' });
  expect(find(kana, korean)).toEqual({ song: 'あ' });
});

test('every string of a client component counts, in the face of its class', () => {
  const Link = clientComponent();
  const Controls = clientComponent();
  const view = (
    <>
      <Link href="/x" className="font-hei" title="q" aria-label="z" data-rank="w" lang="en">
        <span className="font-kai">楷</span>题
      </Link>
      <Controls messages={{ copy: '复制', done: ['完', '成'] }} onDone={() => '无'} isReady />
    </>
  );
  expect(find(view)).toEqual({ hei: '题', kai: '楷', song: '复制完成' });
});

test('drawings, styles and ASCII code are in none of the faces; a missing picture shows its text', () => {
  const view = (
    <figure>
      <svg aria-label="画">
        <text>画</text>
      </svg>
      <style>{'a{}'}</style>
      <code className="x">a 码 1</code>
      <pre>
        <b className="font-hei">粗</b>
      </pre>
      {/* biome-ignore lint/performance/noImgElement: as the views have it */}
      <img alt="图" src="/a.jpg" />
    </figure>
  );
  expect(find(view)).toEqual({ hei: '码粗', song: '图' });
});

test('capitals are what `uppercase` sets', () => {
  const view = (
    <p className="uppercase">
      a<i>b</i>
    </p>
  );
  expect(find(view)).toEqual({ song: 'AB' });
});

test('an async component is refused: its text would be missing', () => {
  const Slow = async () => <p>慢</p>;
  expect(() => find(<Slow />)).toThrow('async');
});

test('a sheet lists its own texts, apart from those of the views', async () => {
  const sample = await openSample();
  const tools = await openTools(sample);
  const [sheet] = composePages(sample.edition.pages.slice(0, 1), { ...sample, ...tools });
  if (!sheet) throw new Error('The sample has no front');
  const { song, heavy, hei, kai } = textsByFace(sheet.items);
  const view = (
    <p className="font-hei">
      前
      <Sheet paper={sample.paper} sheet={sheet} />
    </p>
  );
  const onSheet = { 'sheet-song': song, 'sheet-heavy': heavy, 'sheet-hei': hei, 'sheet-kai': kai };
  expect(find(view)).toEqual({ hei: '前', ...onSheet });
});

test('style sheets name no face, and the script tokens are those of the walk', () => {
  const sheets = ['archive/archive', 'article/article', 'edition/front', 'masthead/masthead'];
  const rest = ['print/print', 'sheet/page-strip'];
  const styles = [...sheets, ...rest].map((name) => readFileSync(`components/${name}.css`, 'utf8'));
  expect(styles.filter((style) => /font-family|text-transform/.test(style))).toEqual([]);
  const [han = '', foreign = '', own = ''] = readFileSync(
    'components/site/script.css',
    'utf8',
  ).split(/(?:^|\n)(?:\[data-script="latin"\]|:root\[data-script="latin"\]) ?[{,]/);
  const papers = [
    [han, chinese],
    [foreign, { script: 'latin', set: 'chinese' }],
    [own, latin],
  ] as const;
  for (const [style, paper] of papers) {
    for (const token of ['aside', 'emphasis', 'strong']) {
      const declared = new RegExp(`--${token}-face: (?:var\\(--font-(\\w+)\\)|initial);`).exec(
        style,
      );
      expect(declared, `${token} in ${paper.script}`).not.toBeNull();
      const view = <b className={`font-${token}`}>a</b>;
      // Without one of its own it inherits: Hei here.
      const face = declared?.[1] ?? 'hei';
      expect(find(<i className="font-hei">{view}</i>, paper)).toEqual({ [face]: 'a' });
    }
  }
});

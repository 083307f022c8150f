import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath } from '@/lib/edition/addresses/paths';
import { firstSentences } from '@/lib/edition/brief/first-sentences';
import { correctionHead } from '@/lib/edition/correction-head';
import { type Edition, findPage } from '@/lib/edition/edition';
import { sourceLine } from '@/lib/edition/metadata/source-line';
import { languageOf } from '@/lib/language/find-language';
import { openNoteList } from './note-list';
import { styles } from './styles';
import { build, toFootnote, toTextNode, toWechatBody, type WechatBodyParts } from './wechat-body';

/** The greatest lengths of what the editor of an official account takes, in characters. */
export const wechatLimits = { title: 64, digest: 120 } as const;

/** An article for an official account (公众号). */
export interface WechatArticle {
  title: string;
  /** What is shown of it in lists. */
  digest: string;
  /** Its HTML with inline styles, without the title. */
  html: string;
  /** The files of its pictures in their order. */
  pictures: string[];
}

export interface WechatParts {
  paper: Paper;
  edition: Edition;
  article: Article;
  /** The public origin; undefined if it is not configured. */
  origin: string | undefined;
  /** The data of its pictures as addresses, by the names of their files. */
  pictures: ReadonlyMap<string, string>;
}

export function toWechatArticle({
  paper,
  edition,
  article,
  origin,
  pictures,
}: WechatParts): WechatArticle {
  const language = languageOf(paper.language);
  const base = origin === undefined ? undefined : origin + articlePath(article.date, article.slug);
  const parts: WechatBodyParts = {
    notes: openNoteList(),
    linkTo: (href) => {
      if (href.startsWith('/')) return origin === undefined ? undefined : origin + href;
      return URL.canParse(href, base) ? new URL(href, base).href : undefined;
    },
    pictureAt: (name) => pictures.get(name),
    indent: language.typography.paragraphIndent >= 2 ? 2 : 0,
  };
  const body = withRunIn(toWechatBody(article, parts), article);
  const source = sourceLine({ paper, edition, page: findPage(edition, article.slug) });
  const content = build('section', styles.article, [
    ...toHeadings(article),
    ...body,
    ...toCorrections(article, paper.language),
    build('p', styles.source, [toTextNode(source)]),
    ...toNotes(article, parts, language.messages.takeAway.notes),
  ]);
  return {
    title: article.title,
    digest: firstSentences(article, language, wechatLimits.digest),
    html: toHtml(content, { closeSelfClosing: true }),
    pictures: article.pictures.map(({ name }) => name),
  };
}

function toHeadings({ label, kicker, deck, byline }: Article): ElementContent[] {
  const lines = [
    [styles.label, label],
    [styles.kicker, kicker],
    [styles.deck, deck],
    [styles.byline, byline?.runsIn ? undefined : byline?.printed],
  ] as const;
  return lines.flatMap(([style, text]) =>
    text === undefined ? [] : [build('p', style, [toTextNode(text)])],
  );
}

/** Puts a run-in byline at the start of the first paragraph, as on the page. */
function withRunIn(body: ElementContent[], { byline }: Article): ElementContent[] {
  if (!byline?.runsIn) return body;
  const at = body.findIndex((node) => node.type === 'element' && node.tagName === 'p');
  const first = body[at];
  if (first?.type !== 'element')
    return [build('p', styles.byline, [toTextNode(byline.printed)]), ...body];
  const run = toTextNode(`${byline.printed}\u3000`);
  return body.toSpliced(at, 1, { ...first, children: [run, ...first.children] });
}

function toCorrections({ corrections }: Article, language: string): ElementContent[] {
  return corrections.map(({ date, text }) =>
    build('p', styles.paragraph, [
      build('strong', undefined, [toTextNode(correctionHead(date, language))]),
      toTextNode(text),
    ]),
  );
}

/** Footnotes may have links, which are notes after all others. */
function toNotes(article: Article, parts: WechatBodyParts, heading: string): ElementContent[] {
  const lines: ElementContent[] = [];
  for (let index = 0; index < parts.notes.list().length; index += 1) {
    const { key = '', text = '' } = parts.notes.list()[index] ?? {};
    const content = key.startsWith('#')
      ? toFootnote(article, key.slice(1), parts)
      : [toTextNode(text === '' ? key : `${text} ${key}`)];
    lines.push(build('p', styles.note, [toTextNode(`[${index + 1}] `), ...content]));
  }
  if (lines.length === 0) return [];
  const head = build('p', styles.note, [build('strong', undefined, [toTextNode(heading)])]);
  return [build('section', styles.notes, [head, ...lines])];
}

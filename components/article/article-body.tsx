import type { Element, Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { toString as toText } from 'hast-util-to-string';
import type { ComponentProps, CSSProperties, HTMLAttributes, ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { visit } from 'unist-util-visit';
import { toHref } from '@/lib/addresses/base-path';
import { nameCrossheads } from '@/lib/addresses/crosshead-ids';
import type { Article } from '@/lib/content/article';
import type { TextMark } from '@/lib/edition/text-mark';
import { languageOf } from '@/lib/language/find-language';
import type { LanguageAttributes } from '@/lib/language/language-attributes';
import { Link } from '../reader/script/link';
import { queryOfScript, toViewHref } from '../reader/script/reader-script';
import { joinClasses } from '../site/join-classes';
import { Message } from '../site/message';
import { raggedIfLong } from '../site/ragged';
import { ScreenPicture } from '../site/screen-picture';
import { ArticleTable, Cell, type CellProps, findLeadIns } from './article-table';
import { Corrections } from './corrections';
import { joinTelephones } from './join-telephones';

export interface ArticleBodyProps {
  article: Pick<Article, 'body' | 'pictures'> & Partial<Pick<Article, 'corrections'>>;
  /** Returns the address of a picture of the text. */
  pathOf: (name: string) => string;
  /** The paper's: BCP 47 */
  language: string;
  /** Where the text is in another language, its attributes. */
  foreign: Partial<LanguageAttributes>;
  /** A byline that runs in at the head of the first paragraph. */
  runIn?: ReactNode;
  /**
   * For a text that is set into another page: what its ids begin with. Its crossheads are no headings of that page, and
   * nothing leads to them.
   */
  insetId?: string;
  /** What a reader searched for in each correction. */
  correctionMarks?: readonly (readonly TextMark[])[] | undefined;
  /** Where the pictures of an advertisement lead. */
  pictureLink?: string | undefined;
}

/** The text of an article: the tree that lib/content made and sanitised, drawn element by element. */
export function ArticleBody({
  article,
  pathOf,
  language,
  foreign,
  runIn,
  insetId,
  pictureLink,
  correctionMarks,
}: ArticleBodyProps) {
  const { messages, typography } = languageOf(language);
  // As on the sheet: lib/layout/blocks/set-sign-off.ts.
  const signOffFace = (className = '') =>
    className.includes('sign-off') && typography.hasWordSpaces ? 'font-emphasis' : undefined;
  const body = withPoems(joinTelephones(article.body));
  const first = body.children.find((node) => node.type === 'element' && node.tagName === 'p');
  const leadIns = findLeadIns(body, insetId);
  const leadInIds = new Map<Element | undefined, string>(
    [...leadIns.values()].map(({ paragraph, id }) => [paragraph, id]),
  );
  const crossheads = findCrossheads(body);
  const components = {
    p: ({ node, children, ...rest }: ComponentProps<'p'> & { node?: Element }) => (
      <p
        {...rest}
        id={leadInIds.get(node)}
        className={joinClasses(
          ...classesOfParagraph(rest.className, node),
          signOffFace(rest.className),
        )}
      >
        {node === first && runIn && <span className="byline font-aside">{runIn}</span>}
        {rest.className?.includes('unnamed') && (
          <span className="sr-only">
            <Message language={language} text={messages.question} />
          </span>
        )}
        {children}
      </p>
    ),
    ...facedElements,
    h2: insetId === undefined ? toCrosshead('h2', crossheads) : InsetCrosshead,
    h3: insetId === undefined ? toCrosshead('h3', crossheads) : InsetCrosshead,
    a: TextLink,
    img: ({ node, alt }: ComponentProps<'img'> & { node?: Element }) => {
      const name = String(node?.properties.src ?? '');
      const drawn = <Picture {...{ article, pathOf, name, alt }} />;
      return pictureLink === undefined ? drawn : <PaidLink href={pictureLink}>{drawn}</PaidLink>;
    },
    aside: FactBox,
    table: (props: ComponentProps<'table'> & { node?: Element }) => (
      <ArticleTable label={messages.table} leadIns={leadIns} {...props} />
    ),
    td: (props: CellProps) => <Cell as="td" {...props} />,
    th: (props: CellProps) => <Cell as="th" {...props} />,
  };
  return (
    <div {...foreign} className="story-body">
      {!first && runIn && <p className="byline font-aside">{runIn}</p>}
      {toJsxRuntime(body, { Fragment, jsx, jsxs, components, passNode: true })}
      <Corrections
        corrections={article.corrections ?? []}
        marks={correctionMarks}
        {...{ language, foreign }}
      />
    </div>
  );
}

/** Puts the stanzas that follow each other into one block, which is centred as a whole. */
function withPoems(body: Root): Root {
  const children: Root['children'] = [];
  let poem: Element | undefined;
  for (const child of body.children) {
    if (child.type !== 'element' || child.properties.className?.toString() !== 'verse') {
      poem = undefined;
      children.push(child);
    } else if (poem) poem.children.push(child);
    else {
      poem = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['poem'] },
        children: [child],
      };
      children.push(poem);
    }
  }
  return { ...body, children };
}

/** The elements of a text that have a face of their own. */
export const facedElements = {
  strong: inFace('strong', 'font-strong'),
  em: inFace('em', 'font-emphasis'),
  blockquote: inFace('blockquote', 'font-aside'),
  figcaption: inFace('figcaption', 'font-aside'),
};

type FacedName = 'strong' | 'em' | 'blockquote' | 'figcaption';

function inFace(Name: FacedName, face: `font-${string}`) {
  return ({
    node: _node,
    className,
    ...rest
  }: HTMLAttributes<HTMLElement> & { node?: Element }) => (
    <Name {...rest} className={joinClasses(className, face)} />
  );
}

/** The ids of the crossheads, by their elements. */
function findCrossheads(body: Root): ReadonlyMap<Element, string> {
  const crossheads: Element[] = [];
  visit(body, 'element', (element) => {
    if (element.tagName === 'h2' || element.tagName === 'h3') crossheads.push(element);
  });
  const ids = nameCrossheads(crossheads.map((element) => toText(element)));
  return new Map(crossheads.map((element, index) => [element, ids[index] ?? '']));
}

/** A crosshead with its id, to which links can lead. */
function toCrosshead(Name: 'h2' | 'h3', ids: ReadonlyMap<Element, string>) {
  return ({ node, className, ...rest }: HTMLAttributes<HTMLElement> & { node?: Element }) => (
    <Name {...rest} id={node && ids.get(node)} className={joinClasses(className, 'font-hei')} />
  );
}

function InsetCrosshead({ children }: ComponentProps<'h2'>) {
  return <p className="inset-crosshead font-hei">{children}</p>;
}

/** The title of a fact box is a paragraph, too. */
function classesOfParagraph(className: string | undefined, node: Element | undefined) {
  return [
    className,
    className === 'facts-title' ? 'font-hei' : undefined,
    node && raggedIfLong(toText(node)),
  ];
}

/** A fact box is a note within its article, not a landmark of the page. */
function FactBox({ node: _node, ...rest }: ComponentProps<'div'> & { node?: Element }) {
  return <div role="note" {...rest} />;
}

export function TextLink({
  node: _node,
  href = '',
  children,
  ...rest
}: ComponentProps<'a'> & { node?: Element }) {
  // A link to a file or to a place in a page needs the browser: Next would encode the # and not scroll to quotations.
  if (href.startsWith('/') && !/[#.]/.test(href)) {
    const query = queryOfScript(href);
    return (
      <Link href={{ pathname: href, ...(query && { query }) }} prefetch={false}>
        {children}
      </Link>
    );
  }
  return (
    <a href={toViewHref(href)} {...rest}>
      {children}
    </a>
  );
}

/** A link of an advertisement, marked as search engines require it. */
export function PaidLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={toHref(href)} rel="sponsored noopener">
      {children}
    </a>
  );
}

function Picture({
  article,
  pathOf,
  name,
  alt = '',
}: { alt?: string | undefined } & Pick<ArticleBodyProps, 'article' | 'pathOf'> & {
    name: string;
  }) {
  const picture = article.pictures.find((one) => one.name === name);
  if (!picture) return null;
  const { width, height, isMoving } = picture;
  return (
    <ScreenPicture
      path={pathOf(name)}
      alt={alt}
      width={width}
      height={height}
      sizes={columnSizes}
      moves={isMoving}
      style={toRatio(picture)}
      loading="lazy"
    />
  );
}

/**
 * The width of a text column. A phone has up to three pixels for each of CSS, but nobody sees the third: with two
 * thirds of the width, it takes the copy of two.
 */
const columnSizes =
  '(max-width: 40rem) and (min-resolution: 2.5dppx) 66vw, (max-width: 40rem) 100vw, 40rem';

/** Width to height, for the style sheet: a tall picture is made narrower than the text. */
function toRatio({ width, height }: { width: number; height: number }): CSSProperties {
  const ratio: Record<`--${string}`, number> = { '--ratio': width / height };
  return ratio;
}

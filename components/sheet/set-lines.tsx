import type { CSSProperties, ReactNode } from 'react';
import { type RunAttributes, runAttributes } from '@/lib/language/language-attributes';
import { superscriptSize } from '@/lib/layout/model/face-of';
import type { Face } from '@/lib/layout/model/story';
import { type Phrase, toPhrases } from '@/lib/sheet/lines/to-phrases';
import { hasUnspacedEnd } from '@/lib/sheet/lines/unspaced-end';
import type { TextLine, TextRun } from '@/lib/sheet/sheet-item';
import { toViewHref } from '../reader/script/reader-script';
import { MarkedText } from '../site/marked-text';
import { em } from './place-style';

/**
 * Set lines as the engine broke them. Each is a span that never wraps, with a place to wrap behind it, so
 * that a paragraph stays one string: it is selected, copied and found across its lines. All white inside a
 * line is the engine's; the browser only draws.
 */
export function SetLines({ lines, face, size = 1 }: SetLinesProps) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a plan never move
    <DrawnLine key={index} {...{ line, face, size }} isLast={index === lines.length - 1} />
  ));
}

export interface SetLinesProps {
  lines: readonly TextLine[];
  /** The face that the element around the lines has. */
  face: Face;
  /** Size of the type in em of the body: indents are counted in the body's. */
  size?: number;
}

interface DrawnLineProps {
  line: TextLine;
  face: Face;
  size: number;
  isLast: boolean;
}

function DrawnLine({ line, face, size, isLast }: DrawnLineProps) {
  const { marker } = line;
  // White space after a line that takes its whole row would take another row, so it is inside the line.
  const isAlone = !line.justified && !isLast;
  const after = line.after === '\n' ? !isLast && <br /> : line.after;
  return (
    <>
      <span
        data-line=""
        className={classOf(line, isAlone)}
        style={line.indent ? { paddingInlineStart: em(line.indent / size) } : undefined}
      >
        {marker && <span className="marker" data-text={marker.text} style={hang(marker.hang)} />}
        {toPhrases(line.runs).map(({ isRightToLeft, runs }, index, { length }) => {
          const Drawn = isRightToLeft ? DrawnPhrase : DrawnRun;
          const isUnspaced = index === length - 1 && hasUnspacedEnd(line.runs);
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a line never move
          return <Drawn key={index} {...{ runs, face, isUnspaced }} />;
        })}
        {isAlone && after}
      </span>
      {!isAlone && after}
      {!isLast && <wbr />}
    </>
  );
}

/** A line that does not fill its measure and is not the last one takes the whole row. */
function classOf({ hyphenated }: TextLine, isAlone: boolean): string {
  return `line${hyphenated ? ' hyphenated' : ''}${isAlone ? ' alone' : ''}`;
}

function hang(width: number): CSSProperties {
  return { marginInlineStart: em(-width), width: em(width) };
}

interface DrawnRunProps {
  runs: Phrase['runs'];
  face: Face;
  /** The white after the run is a margin, because browsers would not space it. */
  isUnspaced?: boolean;
}

/** A phrase from right to left. The white before it is at its left, because the line runs from left to right. */
function DrawnPhrase({ runs, face }: DrawnRunProps) {
  const [{ before, language = '' }] = runs;
  const style = before ? { marginLeft: em(before) } : undefined;
  return (
    <span {...runAttributes(language, 'ltr')} style={style}>
      {runs.map(({ before: white = 0, language: _, ...run }, index) => {
        const own = { ...run, before: index === 0 ? 0 : white };
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a line never move
        return <DrawnRun key={index} runs={[own]} face={face} />;
      })}
    </span>
  );
}

function DrawnRun({ runs: [run], face, isUnspaced = false }: DrawnRunProps) {
  const style = whiteOf(run, isUnspaced);
  const { text: plain, marks } = run;
  const text = marks ? (
    <MarkedText text={plain} marks={marks} draw={inOneColour} />
  ) : (
    inOneColour(plain)
  );
  if (!style && !run.style && !run.href && !run.language) return text;
  const own = run.face === face ? undefined : run.face;
  const attributes = run.language === undefined ? {} : runAttributes(run.language, 'ltr');
  const className = run.isSlanted ? 'slanted' : own;
  return drawStyled(run, text, { style, className, ...attributes });
}

/**
 * Returns a text without the selector that makes browsers draw an emoji in colours: they would take a font of the
 * system for it, in which it may be wider than it was measured.
 */
function inOneColour(text: string): string {
  return text.replaceAll('\ufe0f', '');
}

/** White is counted in em of the line; a superscript's own em is smaller. */
function whiteOf(
  { style, spacing, wordSpacing, before }: TextRun,
  isUnspaced: boolean,
): CSSProperties | undefined {
  if (!spacing && !wordSpacing && !before) return undefined;
  const own = (white: number) => `${white / (style === 'superscript' ? superscriptSize : 1)}em`;
  return {
    ...(spacing ? { [isUnspaced ? 'marginInlineEnd' : 'letterSpacing']: own(spacing) } : {}),
    ...(wordSpacing ? { wordSpacing: own(wordSpacing) } : {}),
    ...(before ? { marginInlineStart: own(before) } : {}),
  };
}

interface Look extends Partial<RunAttributes> {
  style: CSSProperties | undefined;
  className: string | undefined;
}

/** The element of each style; a link is drawn round its text. */
function drawStyled({ href, isSponsored, style }: TextRun, text: ReactNode, look: Look): ReactNode {
  if (!href) return inStyle(style, text, look);
  return (
    <a href={toViewHref(href)} rel={isSponsored ? 'sponsored noopener' : undefined}>
      {inStyle(style, text, look)}
    </a>
  );
}

function inStyle(style: TextRun['style'], text: ReactNode, look: Look): ReactNode {
  switch (style) {
    case 'strong':
      return <strong {...look}>{text}</strong>;
    case 'emphasis':
      return <em {...look}>{text}</em>;
    case 'code':
      return <code {...look}>{text}</code>;
    case 'superscript':
      return <sup {...look}>{text}</sup>;
    case 'strike':
      return <del {...look}>{text}</del>;
    case 'byline':
    case 'head':
    case undefined:
      return <span {...look}>{text}</span>;
    default:
      return style satisfies never;
  }
}

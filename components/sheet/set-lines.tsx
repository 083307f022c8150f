import type { CSSProperties, ReactNode } from 'react';
import { type RunAttributes, runAttributes } from '@/lib/language/language-attributes';
import { superscriptSize } from '@/lib/layout/model/face-of';
import type { Face } from '@/lib/layout/model/story';
import { type SpokenPiece, toSpokenParts } from '@/lib/sheet/lines/spoken-parts';
import { type Phrase, toPhrases } from '@/lib/sheet/lines/to-phrases';
import { hasUnspacedEnd } from '@/lib/sheet/lines/unspaced-end';
import type { TextLine, TextRun } from '@/lib/sheet/sheet-item';
import { toViewHref } from '../reader/script/reader-script';
import { MarkedText } from '../site/marked-text';
import { Spoken } from '../site/spoken/spoken';
import { em } from './place-style';

/**
 * Set lines as the engine broke them. Each is a span that never wraps, with a place to wrap behind it, so
 * that a paragraph stays one string: it is selected, copied and found across its lines. All white inside a
 * line is the engine's; the browser only draws.
 */
export function SetLines({
  lines,
  face,
  size = 1,
  isSpoken = false,
  drawText = (text) => text,
}: SetLinesProps) {
  const draw = (line: TextLine, index: number, pieces?: readonly SpokenPiece[]) => (
    <DrawnLine
      key={index}
      {...{ line, face, size, pieces, drawText }}
      isLast={index === lines.length - 1}
    />
  );
  if (!isSpoken) return lines.map((line, index) => draw(line, index));
  return toSpokenParts(lines).map((part) => {
    if (part.kind === 'pieces') return draw(part.line.line, part.line.index, part.pieces);
    return (
      <Spoken key={part.lines[0]?.index} text={part.text}>
        {part.lines.map(({ line, index }) => draw(line, index))}
      </Spoken>
    );
  });
}

export interface SetLinesProps {
  lines: readonly TextLine[];
  /** The face that the element around the lines has. */
  face: Face;
  /** Size of the type in em of the body: indents are counted in the body's. */
  size?: number;
  /** True where screen readers shall hear sentences and not lines. A PDF has tags for the pieces that are drawn. */
  isSpoken?: boolean;
  /** Draws a text that nothing is marked in; by default as it is. */
  drawText?: DrawText | undefined;
}

type DrawText = (text: string) => ReactNode;

interface DrawnLineProps {
  line: TextLine;
  face: Face;
  size: number;
  /** Its runs by link, each with what is heard of it; undefined where the whole line is heard with others. */
  pieces?: readonly SpokenPiece[] | undefined;
  isLast: boolean;
  drawText: DrawText;
}

function DrawnLine({ line, face, size, pieces, isLast, drawText }: DrawnLineProps) {
  const { marker } = line;
  // White space after a line that takes its whole row would take another row, so it is inside the line.
  const isAlone = !line.justified && !isLast;
  const after = line.after === '\n' ? !isLast && <br /> : line.after;
  const isUnspaced = hasUnspacedEnd(line.runs);
  return (
    <>
      <span
        data-line=""
        className={classOf(line, isAlone)}
        style={line.indent ? { paddingInlineStart: em(line.indent / size) } : undefined}
      >
        {marker && <span className="marker" data-text={marker.text} style={hang(marker.hang)} />}
        {pieces === undefined || cutsPhrase(line.runs, pieces) ? (
          <DrawnRuns {...{ runs: line.runs, face, isUnspaced, drawText }} />
        ) : (
          pieces.map((piece, index) => (
            <DrawnPiece
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
              key={index}
              {...{ piece, face, drawText }}
              isUnspaced={isUnspaced && index === pieces.length - 1}
            />
          ))
        )}
        {isAlone && after}
      </span>
      {!isAlone && after}
      {!isLast && <wbr />}
    </>
  );
}

/** True where a piece is a part of a phrase from right to left: such a phrase is drawn as a whole, in its order. */
const cutsPhrase = (runs: readonly TextRun[], pieces: readonly SpokenPiece[]): boolean =>
  pieces.flatMap((piece) => toPhrases(piece.runs)).length > toPhrases(runs).length;

interface DrawnPieceProps {
  piece: SpokenPiece;
  face: Face;
  isUnspaced: boolean;
  drawText: DrawText;
}

/**
 * A link as one element, whatever pieces it is drawn in, what a reader searched for, or what is heard between them. What is
 * marked is heard as marked, so it is not joined.
 */
function DrawnPiece({ piece: { runs, text }, ...rest }: DrawnPieceProps) {
  if (text !== undefined) {
    const drawn = <DrawnRuns runs={runs} {...rest} />;
    return text === '' ? (
      <span aria-hidden="true">{drawn}</span>
    ) : (
      <Spoken text={text}>{drawn}</Spoken>
    );
  }
  const unlinked = runs.map(({ href: _, ...run }) => run);
  const drawn = <DrawnRuns runs={unlinked} {...rest} />;
  return (
    <LinkOf run={runs[0]}>
      {runs.length === 1 || runs.some(({ marks }) => marks !== undefined) ? (
        drawn
      ) : (
        <Spoken text={runs.map((run) => run.text).join('')}>{drawn}</Spoken>
      )}
    </LinkOf>
  );
}

interface DrawnRunsProps {
  runs: readonly TextRun[];
  face: Face;
  isUnspaced: boolean;
  drawText: DrawText;
}

function DrawnRuns({ runs: all, isUnspaced, ...rest }: DrawnRunsProps) {
  return toPhrases(all).map(({ isRightToLeft, runs }, index, { length }) => {
    const Drawn = isRightToLeft ? DrawnPhrase : DrawnRun;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a line never move
      <Drawn key={index} {...{ runs, ...rest }} isUnspaced={isUnspaced && index === length - 1} />
    );
  });
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
  drawText: DrawText;
}

/** A phrase from right to left. The white before it is at its left, because the line runs from left to right. */
function DrawnPhrase({ runs, face, drawText }: DrawnRunProps) {
  const [{ before, language = '' }] = runs;
  const style = before ? { marginLeft: em(before) } : undefined;
  return (
    <span {...runAttributes(language, 'ltr')} style={style}>
      {runs.map(({ before: white = 0, language: _, ...run }, index) => {
        const own = { ...run, before: index === 0 ? 0 : white };
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a line never move
        return <DrawnRun key={index} runs={[own]} {...{ face, drawText }} />;
      })}
    </span>
  );
}

function DrawnRun({ runs: [run], face, isUnspaced = false, drawText }: DrawnRunProps) {
  const style = whiteOf(run, isUnspaced);
  const { text: plain, marks } = run;
  const text = marks ? (
    <MarkedText text={plain} marks={marks} draw={inOneColour} />
  ) : (
    drawText(inOneColour(plain))
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
function drawStyled(run: TextRun, text: ReactNode, look: Look): ReactNode {
  return <LinkOf run={run}>{inStyle(run.style, text, look)}</LinkOf>;
}

interface LinkOfProps {
  run: TextRun | undefined;
  children: ReactNode;
}

function LinkOf({ run, children }: LinkOfProps) {
  if (!run?.href) return children;
  return (
    <a href={toViewHref(run.href)} rel={run.isSponsored ? 'sponsored noopener' : undefined}>
      {children}
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

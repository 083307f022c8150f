import type { CSSProperties, ReactNode } from 'react';
import { superscriptSize } from '@/lib/layout/model/face-of';
import type { Piece, SetLine } from '@/lib/layout/model/typeset-text';

/**
 * Set lines as the engine broke them. Each is a span that never wraps, with a place to wrap behind it, so
 * that a paragraph stays one string: it is selected, copied and found across its lines. All white inside a
 * line is the engine's; the browser only draws.
 */
export function SetLines({ lines, size = 1 }: SetLinesProps) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a plan never move
    <DrawnLine key={index} line={line} size={size} isLast={index === lines.length - 1} />
  ));
}

export interface SetLinesProps {
  lines: SetLine[];
  /** Size of the type in em of the body: indents are counted in the body's. */
  size?: number;
}

interface DrawnLineProps {
  line: SetLine;
  size: number;
  isLast: boolean;
}

function DrawnLine({ line, size, isLast }: DrawnLineProps) {
  const { marker } = line;
  // White behind a line that keeps its row would take the next one: it stays inside.
  const isAlone = !line.justified && !isLast;
  return (
    <>
      <span
        data-line=""
        className={classOf(line, isAlone)}
        style={line.indent ? { paddingInlineStart: `${line.indent / size}em` } : undefined}
      >
        {marker && <span className="marker" data-text={marker.text} style={hang(marker.hang)} />}
        {line.pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
          <DrawnPiece key={index} piece={piece} />
        ))}
        {isAlone && line.after}
      </span>
      {!isLast && !isAlone && line.after}
      {!isLast && <wbr />}
    </>
  );
}

/** A line that is not filled, with another behind it, keeps the rest of its row. */
function classOf({ hyphenated }: SetLine, isAlone: boolean): string {
  return `line${hyphenated ? ' hyphenated' : ''}${isAlone ? ' alone' : ''}`;
}

function hang(width: number): CSSProperties {
  return { marginInlineStart: `${-width}em`, width: `${width}em` };
}

function DrawnPiece({ piece }: { piece: Piece }) {
  const style = whiteOf(piece);
  const text = piece.text;
  if (!style && !piece.style && !piece.href) return text;
  return drawStyled(piece, style);
}

/** White is counted in em of the line; a superscript's own em is smaller. */
function whiteOf({ style, spacing, wordSpacing, before }: Piece): CSSProperties | undefined {
  if (!spacing && !wordSpacing && !before) return undefined;
  const em = (white: number) => `${white / (style === 'superscript' ? superscriptSize : 1)}em`;
  return {
    ...(spacing ? { letterSpacing: em(spacing) } : {}),
    ...(wordSpacing ? { wordSpacing: em(wordSpacing) } : {}),
    ...(before ? { marginInlineStart: em(before) } : {}),
  };
}

/** The element of each style; a link is drawn round its text. */
function drawStyled(
  { text, style: name, href }: Piece,
  style: CSSProperties | undefined,
): ReactNode {
  if (href) return <a href={href}>{drawStyled({ text, ...(name && { style: name }) }, style)}</a>;
  switch (name) {
    case 'strong':
      return <strong style={style}>{text}</strong>;
    case 'emphasis':
      return <em style={style}>{text}</em>;
    case 'code':
      return <code style={style}>{text}</code>;
    case 'superscript':
      return <sup style={style}>{text}</sup>;
    case 'strike':
      return <del style={style}>{text}</del>;
    case 'byline':
      return (
        <span className="set-byline" style={style}>
          {text}
        </span>
      );
    case undefined:
      return <span style={style}>{text}</span>;
    default:
      return name satisfies never;
  }
}

import { factsInset } from '@/lib/layout/blocks/set-facts';
import type { PlacedPlate, PlacedRow } from '@/lib/layout/model/page-plan';
import type { BodyRow } from '@/lib/layout/model/typeset-text';
import { Figure, type PictureLoading } from './figure';
import { rows } from './rows';
import { SetTable } from './set-table';
import { SetLines } from './set-text';

type LineRow = Extract<BodyRow, { kind: 'line' }>;

/** Rows of a leg that are one element: the lines of a paragraph, or a thing of several rows. */
type Group = { top: number; lines: LineRow[] } | { top: number; plate: Exclude<BodyRow, LineRow> };

export interface RowStackProps {
  content: PlacedRow[];
  loading?: PictureLoading | undefined;
}

/** Rows one under another, each block at its place. */
export function RowStack({ content, loading }: RowStackProps) {
  return groupRows(content).map((group) => (
    <div key={group.top} className="placed" style={{ top: rows(group.top) }}>
      {'plate' in group ? (
        <SetBlock content={group.plate} loading={loading} />
      ) : (
        <TextBlock lines={group.lines} />
      )}
    </div>
  ));
}

/** Lines that follow one another in one block; a block cut by the column's end goes on in the next. */
function groupRows(placed: PlacedRow[]): Group[] {
  const groups: Group[] = [];
  for (const { offset, content } of placed) {
    const last = groups.at(-1);
    if (content.kind !== 'line') groups.push({ top: offset, plate: content });
    else if (last && 'lines' in last && !content.opens) last.lines.push(content);
    else groups.push({ top: offset, lines: [content] });
  }
  return groups;
}

function TextBlock({ lines: rowsOfBlock }: { lines: LineRow[] }) {
  const [first] = rowsOfBlock;
  if (!first) return null;
  const lines = <SetLines lines={rowsOfBlock.map(({ line }) => line)} />;
  switch (first.role) {
    case 'paragraph':
    case 'item':
      return <p className={first.face}>{lines}</p>;
    case 'crosshead':
      return <h3 className={`${first.face} crosshead`}>{lines}</h3>;
    case 'quote':
      return <blockquote className={first.face}>{lines}</blockquote>;
    case 'code':
      return <pre className={first.face}>{lines}</pre>;
    default:
      return first.role satisfies never;
  }
}

export interface SetBlockProps {
  content: Exclude<BodyRow, LineRow>;
  /** Rows of the picture alone; by default what its caption leaves. */
  pictureRows?: PlacedPlate['pictureRows'];
  loading?: PictureLoading | undefined;
}

/** What is set of one piece: a picture with its caption, a fact box, a table. */
export function SetBlock({ content, pictureRows, loading }: SetBlockProps) {
  switch (content.kind) {
    case 'figure':
      return <Figure {...{ content, pictureRows, loading }} />;
    case 'facts':
      return <FactBox content={content} />;
    case 'table':
      return <SetTable content={content} />;
    case 'white':
      return null;
    default:
      return content satisfies never;
  }
}

/** Half a row of white above and below; see set-facts.ts. */
const factsPadding = 0.5;

function FactBox({ content }: { content: Extract<BodyRow, { kind: 'facts' }> }) {
  const { title, titleMore = [], height } = content;
  const titleLines = [title, ...titleMore].filter(({ pieces }) => pieces.length > 0);
  return (
    <div
      role="note"
      className="set-facts"
      style={{ height: rows(height), paddingInline: `${factsInset}em` }}
    >
      <p className="set-facts-title hei" style={{ paddingBlockStart: rows(factsPadding) }}>
        <SetLines lines={titleLines} />
      </p>
      <RowStack content={stack(content.rows, factsPadding + titleLines.length)} />
    </div>
  );
}

/** Rows that only follow one another, as placed rows from a first offset on. */
function stack(content: BodyRow[], from: number): PlacedRow[] {
  let offset = from;
  return content.map((row) => {
    const height = row.kind === 'line' ? 1 : row.height;
    const placed = { offset, height, content: row };
    offset += height;
    return placed;
  });
}

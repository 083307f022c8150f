import type { Box } from './tag';

/**
 * A stretch of a page's content: marked, or a loose text object, or other loose drawing. Stretches follow each
 * other without gaps.
 */
export interface Stretch {
  /** Offsets in the content, of the whole stretch. */
  start: number;
  end: number;
  /** Of a marked stretch: its identifier, and where its content starts, behind the operator that opens it. */
  mark?: { mcid: number; from: number };
  /** How often text is shown; Chromium shows each character by itself. */
  characters: number;
  /** True if anything is drawn. */
  isDrawn: boolean;
  /** The identifier that a loose one gets as the marker of a list item. */
  label?: number;
  /** Baseline of its first text, in units of the text's own space. */
  baseline?: number;
  /** The area that drawing is clipped to at its start, in points of the page. */
  clip?: Box;
}

/**
 * Divides the content of a page, as Chromium writes it, into stretches. It has one operator that matters at the
 * end of each line, so only the last letters of lines are looked at: a drawing has a hundred thousand lines.
 */
export function readContent(content: Buffer): Stretch[] {
  const reader = new Reader(content);
  let from = 0;
  while (from < content.length) {
    const found = content.indexOf(ascii.lineFeed, from);
    const end = found < 0 ? content.length : found;
    reader.readLine(from, end);
    from = end + 1;
  }
  return reader.close();
}

/** Bytes that lines end with. */
const ascii = {
  lineFeed: 0x0a,
  space: 0x20,
  star: 0x2a,
  B: 0x42,
  C: 0x43,
  E: 0x45,
  Q: 0x51,
  S: 0x53,
  T: 0x54,
  W: 0x57,
  c: 0x63,
  e: 0x65,
  f: 0x66,
  h: 0x68,
  j: 0x6a,
  m: 0x6d,
  n: 0x6e,
  o: 0x6f,
  q: 0x71,
  s: 0x73,
} as const;

type Matrix = readonly [number, number, number, number, number, number];

/** What `q` saves. */
interface GraphicsState {
  matrix: Matrix;
  clip: Box | undefined;
}

class Reader {
  readonly #content: Buffer;
  readonly #stretches: Stretch[] = [];
  readonly #saved: GraphicsState[] = [];
  #state: GraphicsState = { matrix: [1, 0, 0, 1, 0, 0], clip: undefined };
  #rectangle: Box | undefined;
  #open: Stretch = { start: 0, end: 0, characters: 0, isDrawn: false };
  /** How many sequences inside of the marked one are open. */
  #depth = 0;

  constructor(content: Buffer) {
    this.#content = content;
  }

  readLine(from: number, end: number): void {
    const bytes = this.#content;
    const last = bytes[end - 1];
    const before = bytes[end - 2];
    const isAlone = end - from === 1;
    switch (last) {
      case ascii.C:
        this.#mark(from, end);
        return;
      case ascii.T:
        this.#textObject(from, end);
        return;
      case ascii.m:
        if (before === ascii.c) this.#transform(from, end);
        else if (before === ascii.T && this.#open.baseline === undefined) this.#place(from, end);
        return;
      case ascii.e:
        if (bytes[end - 3] === ascii.space) this.#rectangle = this.#toRectangle(from, end);
        return;
      case ascii.n:
        if (bytes[from] === ascii.W) this.#state = { ...this.#state, clip: this.#clipTo() };
        return;
      case ascii.q:
        if (isAlone) this.#saved.push(this.#state);
        return;
      case ascii.Q:
        if (isAlone) this.#state = this.#saved.pop() ?? this.#state;
        return;
      case ascii.j:
        if (before === ascii.T) this.#open.characters += 1;
        this.#open.isDrawn = true;
        return;
      case ascii.h:
        // A path is closed much more often than a shading is drawn.
        if (before === ascii.s) this.#open.isDrawn = true;
        return;
      case ascii.o:
      case ascii.f:
      case ascii.S:
      case ascii.B:
      case ascii.star:
        this.#open.isDrawn = true;
    }
  }

  close(): Stretch[] {
    this.#begin(this.#content.length);
    return this.#stretches;
  }

  /** Ends the open stretch and begins a loose one. */
  #begin(start: number): void {
    this.#open.end = start;
    if (this.#open.end > this.#open.start) this.#stretches.push(this.#open);
    this.#open = { start, end: start, characters: 0, isDrawn: false };
  }

  /** Reads BDC, BMC or EMC. */
  #mark(from: number, end: number): void {
    const line = this.#content.toString('latin1', from, end);
    if (!line.endsWith('EMC') && !line.endsWith('BDC') && !line.endsWith('BMC')) return;
    const mcid = /\/MCID (\d+)/.exec(line)?.[1];
    if (mcid !== undefined && line.endsWith('BDC')) {
      this.#begin(from);
      this.#open.mark = { mcid: Number(mcid), from: end + 1 };
      if (this.#state.clip) this.#open.clip = this.#state.clip;
      this.#depth = 0;
    } else if (!line.endsWith('EMC')) this.#depth += 1;
    else if (this.#depth > 0) this.#depth -= 1;
    else if (this.#open.mark) this.#begin(Math.min(end + 1, this.#content.length));
  }

  /** A loose text object is a stretch by itself. */
  #textObject(from: number, end: number): void {
    if (this.#open.mark) return;
    const isStart = this.#content[end - 2] === ascii.B;
    if (this.#content[end - 2] === ascii.E) this.#begin(Math.min(end + 1, this.#content.length));
    else if (isStart) this.#begin(from);
  }

  #place(from: number, end: number): void {
    this.#open.baseline = this.#numbers(from, end)[5] ?? 0;
  }

  #transform(from: number, end: number): void {
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = this.#numbers(from, end);
    const [A, B, C, D, X, Y] = this.#state.matrix;
    this.#state = {
      ...this.#state,
      matrix: [
        a * A + b * C,
        a * B + b * D,
        c * A + d * C,
        c * B + d * D,
        x * A + y * C + X,
        x * B + y * D + Y,
      ],
    };
  }

  #toRectangle(from: number, end: number): Box {
    const [x = 0, y = 0, width = 0, height = 0] = this.#numbers(from, end);
    const [A, B, C, D, X, Y] = this.#state.matrix;
    const [one, other] = [
      [x * A + y * C + X, x * B + y * D + Y] as const,
      [(x + width) * A + (y + height) * C + X, (x + width) * B + (y + height) * D + Y] as const,
    ];
    return [
      Math.min(one[0], other[0]),
      Math.min(one[1], other[1]),
      Math.max(one[0], other[0]),
      Math.max(one[1], other[1]),
    ];
  }

  /** A path that is no rectangle clips within what was clipped before. */
  #clipTo(): Box | undefined {
    const [own, around] = [this.#rectangle, this.#state.clip];
    this.#rectangle = undefined;
    if (!own || !around) return own ?? around;
    return [
      Math.max(own[0], around[0]),
      Math.max(own[1], around[1]),
      Math.min(own[2], around[2]),
      Math.min(own[3], around[3]),
    ];
  }

  #numbers(from: number, end: number): number[] {
    return this.#content.toString('latin1', from, end).split(' ').map(Number);
  }
}

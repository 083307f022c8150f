import QRCode from 'qrcode';

/** A QR code, measured in modules. */
export interface QrCode {
  /** Side of the square in modules, with the quiet zone. */
  side: number;
  /**
   * Horizontal runs of dark modules. They are drawn as one rectangle, because screens show seams between separate
   * modules.
   */
  runs: { x: number; y: number; length: number }[];
  /** The runs as the data of an SVG path. */
  path: string;
}

/** Width of the white border in modules, which scanners need to find the code (ISO/IEC 18004, 6.3.8). */
export const quietZone = 4;

/**
 * Encodes a text as the smallest possible QR code, so that its modules are as large as possible, with the strongest
 * error correction that fits into that size.
 */
export function toQrCode(text: string): QrCode {
  const { modules } = findStrongest(text);
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, row) =>
    modules.data.slice(row * size, (row + 1) * size),
  );
  const runs = rows.flatMap((row, y) =>
    listRuns(row).map(({ from, length }) => ({ x: from + quietZone, y: y + quietZone, length })),
  );
  const path = runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('');
  return { side: size + 2 * quietZone, runs, path };
}

function findStrongest(text: string) {
  const smallest = QRCode.create(text, { errorCorrectionLevel: 'L' });
  for (const errorCorrectionLevel of ['H', 'Q', 'M'] as const) {
    const code = tryCreate(text, errorCorrectionLevel);
    if (code?.version === smallest.version) return code;
  }
  return smallest;
}

/** Returns undefined if the text is too long for the level. Level L has the largest capacity. */
function tryCreate(text: string, errorCorrectionLevel: 'M' | 'Q' | 'H') {
  try {
    return QRCode.create(text, { errorCorrectionLevel });
  } catch {
    return undefined;
  }
}

function listRuns(row: Uint8Array): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last.from + last.length === x) last.length += 1;
    else runs.push({ from: x, length: 1 });
  }
  return runs;
}

/** Returns the QR code of an address as an SVG document, with a white background for dark pages. */
export function drawQrCode(address: string): string {
  const { side, path } = toQrCode(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}

/**
 * Converts an address to capitals for a QR code, which then needs fewer modules: capital letters, digits and
 * `$%*+-./:` take 5½ bits each, all others 8 (ISO/IEC 18004, 7.3.4). The site redirects to the canonical address.
 */
export const inCapitals = (address: string): string => address.toUpperCase();

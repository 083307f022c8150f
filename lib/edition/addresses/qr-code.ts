import QRCode from 'qrcode';

/** A QR code: a square of so many modules with the quiet zone, and its dark ones. */
export interface QrCode {
  side: number;
  /** Dark modules side by side, each run once: between two a reader's screen shows a seam. */
  runs: { x: number; y: number; length: number }[];
  /** The runs as the data of an SVG path. */
  path: string;
}

/** White round the code in modules, which readers need to find it (ISO/IEC 18004, 6.3.8). */
export const quietZone = 4;

/**
 * What a phone reads, as few modules as hold it, so that each is as large as can be; of the levels of error
 * correction that give the same number the strongest.
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

/** The longest addresses fit at the weakest level only. */
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

/** An address as an image of its own, black on white also on dark paper. */
export function drawQrCode(address: string): string {
  const { side, path } = toQrCode(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}

/**
 * An address in capitals, which a QR code holds in fewer modules: letters of one case, digits and `$%*+-./:`
 * take 5½ bits each, all else 8 (ISO/IEC 18004, 7.3.4). Capitals lead to the one address.
 */
export const inCapitals = (address: string): string => address.toUpperCase();

import QRCode from 'qrcode';

export interface QrCodeProps {
  /** What a phone reads. */
  text: string;
  /** What it leads to, for who cannot see it. */
  label: string;
}

/** White round the code in modules, which readers need to find it (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

/** A QR code as one drawing of vectors, sharp at any size. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const squares = [...data].flatMap((dark, index) =>
    dark ? `M${(index % size) + quiet} ${Math.floor(index / size) + quiet}h1v1h-1z` : [],
  );
  const side = size + 2 * quiet;
  return (
    <svg viewBox={`0 0 ${side} ${side}`} className="qr-code" role="img" aria-label={label}>
      <path d={squares.join('')} />
    </svg>
  );
}

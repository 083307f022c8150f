import type { CSSProperties } from 'react';
import { toQrCode } from '@/lib/edition/addresses/qr-code';

export interface QrCodeProps {
  /** What a phone reads. */
  text: string;
  /** What it leads to, for who cannot see it. */
  label: string;
  /** Width of a module in mm of the sheet; by default the style sheet says how large the code is. */
  moduleMm?: number;
}

/** A QR code as one drawing of vectors, sharp at any size; black on white on dark paper, too. */
export function QrCode({ text, label, moduleMm }: QrCodeProps) {
  const { side, path } = toQrCode(text);
  const size = moduleMm && `calc(var(--mm) * ${Math.round(moduleMm * side * 1000) / 1000})`;
  const style: CSSProperties = size ? { width: size, height: size } : {};
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      className="qr-code"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      style={style}
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

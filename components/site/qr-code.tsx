import type { CSSProperties } from 'react';
import { toQrCode } from '@/lib/edition/addresses/qr-code';

export interface QrCodeProps {
  /** What a phone reads. */
  text: string;
  /** What it leads to, for who cannot see it. */
  label: string;
  className?: string;
  /** By default the style sheet says how large the code is. */
  style?: CSSProperties;
}

/** A QR code as one drawing of vectors, sharp at any size; black on white on dark paper, too. */
export function QrCode({ text, label, className = '', style }: QrCodeProps) {
  const { side, path } = toQrCode(text);
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      className={`qr-code ${className}`}
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

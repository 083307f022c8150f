import type { CSSProperties } from 'react';
import { toQrCode } from '@/lib/edition/addresses/qr-code';

export interface QrCodeProps {
  /** The encoded text. */
  text: string;
  /** The accessible name: what it leads to. */
  label: string;
  className?: string;
  /** By default the style sheet says how large the code is. */
  style?: CSSProperties;
}

/** A QR code as SVG, black on white also on dark paper. */
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

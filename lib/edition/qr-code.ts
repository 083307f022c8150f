import { toString as draw } from 'qrcode';

/**
 * An address as a QR code: an SVG whose size is its place's, black on white with the quiet zone of four
 * modules that ISO/IEC 18004 asks for, also on dark paper. Level M survives a thumb on the screen's edge.
 */
export function drawQrCode(address: string): Promise<string> {
  return draw(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
}

/** Draws the QR code of an address. It is one SVG path, as browsers may print no backgrounds. */
import encodeQR from 'qr';

const svg = 'http://www.w3.org/2000/svg';

/**
 * Returns the QR code of an address as an SVG.
 *
 * @throws Error if the address is too long for a QR code.
 */
export function drawAddress(address: string): SVGElement {
  const modules = encodeQR(address, 'raw', { ecc: 'medium', border: 4 });
  const picture = document.createElementNS(svg, 'svg');
  const path = document.createElementNS(svg, 'path');
  const squares = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  path.setAttribute('d', squares.join(''));
  picture.setAttribute('viewBox', `0 0 ${String(modules.length)} ${String(modules.length)}`);
  picture.setAttribute('shape-rendering', 'crispEdges');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(path);
  return picture;
}

/** The way back from paper: the address of a list, which opens in each reader's language, and a QR code that holds it. */
import encodeQR from 'qr';
import { element } from '../element.ts';
import type { PrintedList } from './printed-list.ts';

const svg = 'http://www.w3.org/2000/svg';

/** @param fragment Where in the list, such as `#general`; empty for its start. */
export function addressCode({ root }: PrintedList, fragment: string): HTMLElement {
  const neutral = root.querySelector<HTMLLinkElement>('link[hreflang="x-default"]')?.getAttribute('href') ?? '';
  // From where the page was loaded, which may not be where it was built for.
  const address = new URL(new URL(neutral, location.href).pathname + fragment, location.href).href;
  return element(
    'p',
    { className: 'address', dir: 'ltr' },
    drawn(encodeQR(address, 'raw', { ecc: 'medium', border: 4 })),
    address,
  );
}

/** A path of squares: it is printed whether backgrounds are or not. */
function drawn(modules: readonly (readonly boolean[])[]): SVGElement {
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

/** A page of a PDF as a picture. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What PDF.js draws on in Node: `@napi-rs/canvas`, which npm installs with it where there is a build for the machine. */
interface Canvases {
  create: (
    width: number,
    height: number,
  ) => {
    canvas: HTMLCanvasElement & { toBuffer: (type: 'image/png') => Buffer };
  };
}

/**
 * @param pdf The bytes of the file.
 * @param number Of the page, from 1.
 * @param width Of the picture, in pixels.
 * @returns The bytes of a PNG.
 * @throws Error where the file is no PDF, or has no such page.
 */
export async function drawPaper(pdf: Uint8Array, number: number, width: number): Promise<Buffer> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const file = await task.promise;
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const { canvas } = (file.canvasFactory as Canvases).create(width, Math.round(viewport.height));
    await page.render({ canvas, viewport }).promise;
    return canvas.toBuffer('image/png');
  } finally {
    await task.destroy();
  }
}

/** Renders a page of a PDF as an image. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The canvas of PDF.js in Node: `@napi-rs/canvas`, which npm installs with PDF.js where it has a build for the machine.
 */
interface Canvases {
  create: (
    width: number,
    height: number,
  ) => {
    canvas: HTMLCanvasElement & { toBuffer: (type: 'image/png') => Buffer };
  };
}

/**
 * Renders one page, and returns the bytes of a PNG.
 *
 * @param pdf The bytes of the PDF.
 * @param number The number of the page, from 1.
 * @param width The width of the image, in pixels.
 * @throws Error if the file is not a PDF or lacks the page.
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

/** Serves the images of documents as files of the site. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { allDocuments } from '../collection/documents.ts';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Returns one route per image, however many documents show it. */
export async function mediaRoutes(): Promise<{ params: { name: string }; props: { location: string } }[]> {
  const images = (await allDocuments()).flatMap((document) => document.images);
  const byName = new Map(images.map(({ address, location }) => [address.split('/').at(-1) ?? '', location]));
  return [...byName].map(([name, location]) => ({ params: { name }, props: { location } }));
}

/** Returns an image with its media type. */
export async function readMedia(name: string, location: string): Promise<Response> {
  const type = types[extname(name)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(await readFile(location)), { headers: { 'Content-Type': type } });
}

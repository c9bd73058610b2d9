/** `/<locale>/<document>.md`: the source file, byte for byte. */
import type { APIRoute } from 'astro';
import { documentRoutes } from '../../site/page-data/document-page.ts';
import { readSource } from '../../site/collection/documents.ts';

export const getStaticPaths = documentRoutes;

export const GET: APIRoute<{ entry: { locale: string; path: string } }> = async ({ props }) => {
  const { locale, path } = props.entry;
  return new Response(await readSource(locale, path), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};

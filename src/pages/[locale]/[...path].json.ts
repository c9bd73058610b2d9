/** `/<locale>/<document>.json`: the checklist with its ids. */
import type { APIRoute } from 'astro';
import type { DocumentEntry } from '../../site/document-entry.ts';
import { documentRoutes } from '../../site/document-page.ts';

export const getStaticPaths = documentRoutes;

export const GET: APIRoute<{ entry: DocumentEntry }> = ({ props }) => {
  const { locale, frontMatter, checklist, history } = props.entry;
  return Response.json({ version: 1, locale, frontMatter, ...checklist, history });
};

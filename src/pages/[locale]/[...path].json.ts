/** `/<locale>/<document>.json`: the checklist with the ids of its items. */
import type { APIRoute } from 'astro';
import type { DocumentEntry } from '../../site/docset/document-entry.ts';
import { documentRoutes } from '../../site/page-data/document-page.ts';

export const getStaticPaths = documentRoutes;

export const GET: APIRoute<{ entry: DocumentEntry }> = ({ props }) => {
  const { locale, frontMatter, checklist, history } = props.entry;
  return Response.json({ version: 1, locale, frontMatter, ...checklist, history });
};

/** `/j-words/<locale>.json`: messages that pages load on demand. */
import type { APIRoute } from 'astro';
import { wordsOnDemand, wordsRoutes } from '../../site/words/words-on-demand.ts';

export const getStaticPaths = wordsRoutes;

export const GET: APIRoute<Record<string, never>, { locale: string }> = ({ params }) =>
  Response.json(wordsOnDemand(params.locale));

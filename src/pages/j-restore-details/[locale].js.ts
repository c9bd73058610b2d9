/** `/j-restore-details/<locale>.js`: the script that the head loads if more than ticks is saved. */
import type { APIRoute } from 'astro';
import { restoreDetails } from '../../components/frame/head-scripts.ts';
import { detailsWords, wordsRoutes } from '../../site/words/words-on-demand.ts';

export const getStaticPaths = wordsRoutes;

export const GET: APIRoute<Record<string, never>, { locale: string }> = ({ params }) =>
  new Response(detailsWords(params.locale) + restoreDetails.code, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });

/** `/j-restore-details.js`: the script that the one in the head asks for where more is saved than ticks. */
import type { APIRoute } from 'astro';
import { restoreDetails } from '../components/head-scripts.ts';

export const GET: APIRoute = () =>
  new Response(restoreDetails.code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });

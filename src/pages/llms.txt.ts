/** `/llms.txt`: the list of documents for language models. */
import type { APIRoute } from 'astro';
import { llmsText } from '../site/page-data/llms-text.ts';

export const GET: APIRoute = async () => new Response(await llmsText());

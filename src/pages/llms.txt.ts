/** `/llms.txt` */
import type { APIRoute } from 'astro';
import { llmsText } from '../site/page-data/llms-text.ts';

export const GET: APIRoute = async () => new Response(await llmsText());

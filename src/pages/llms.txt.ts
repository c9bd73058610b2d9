/** `/llms.txt` */
import type { APIRoute } from 'astro';
import { llmsText } from '../site/llms-text.ts';

export const GET: APIRoute = async () => new Response(await llmsText());

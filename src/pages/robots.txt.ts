/** `/robots.txt`: allows everything, and names the sitemap. */
import type { APIRoute } from 'astro';
import { absolute, addresses } from '../site/page-data/links.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(addresses.root('sitemap-index.xml'))}\n`);

/** `/schemas/docset-1.json`: the JSON Schema of a docset's `jalon.json`. Its address is permanent. */
import type { APIRoute } from 'astro';
import { docsetSchema } from '../../site/page-data/docset-schema.ts';

export const GET: APIRoute = () => Response.json(docsetSchema());

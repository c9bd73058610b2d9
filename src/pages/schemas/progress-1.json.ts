/** `/schemas/progress-1.json`: the JSON Schema of the file that holds everything. Its address is for good. */
import type { APIRoute } from 'astro';
import { progressSchema } from '../../site/page-data/progress-schema.ts';

export const GET: APIRoute = () => Response.json(progressSchema());

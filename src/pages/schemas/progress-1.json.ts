/** `/schemas/progress-1.json`: the JSON Schema of the backup file. Its address is permanent. */
import type { APIRoute } from 'astro';
import { progressSchema } from '../../site/page-data/progress-schema.ts';

export const GET: APIRoute = () => Response.json(progressSchema());

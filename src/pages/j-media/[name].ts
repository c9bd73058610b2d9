/** `/j-media/<name>`: an image of a document. */
import type { APIRoute } from 'astro';
import { mediaRoutes, readMedia } from '../../site/page-data/media.ts';

export const getStaticPaths = mediaRoutes;

export const GET: APIRoute<{ location: string }, { name: string }> = ({ params, props }) =>
  readMedia(params.name, props.location);

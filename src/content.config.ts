/** Defines the collections: the documents of the docset, and the site's own pages. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { DocumentEntry } from './site/docset/document-entry.ts';
import { documentLoader } from './site/collection/document-loader.ts';
import { reservedPaths } from './site/addresses/site-pages.ts';
import { settings } from './site/settings.ts';

const documents = defineCollection({
  loader: documentLoader({ ...settings, reserved: reservedPaths }),
  schema: z.custom<DocumentEntry>(),
});

const pages = defineCollection({
  loader: glob({ base: 'src/content/pages', pattern: '*/*.mdx' }),
  schema: z.object({ title: z.string(), description: z.string() }),
});

export const collections = { documents, pages };

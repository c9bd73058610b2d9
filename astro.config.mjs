// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { inlineScripts } from './src/site/vite/inline-script.ts';
import { createIsListed } from './src/site/docset/listed.ts';
import { plainImports } from './src/site/vite/plain-imports.ts';
import { settings } from './src/site/settings.ts';

export default defineConfig({
  site: settings.site,
  base: settings.base,
  outDir: settings.out,
  trailingSlash: 'always',
  cacheDir: settings.cache,
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  integrations: [mdx(), sitemap({ filter: createIsListed(settings.content, settings.base) })],
  // For the site's own pages; src/markdown parses the documents.
  markdown: {
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm] }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [inlineScripts(), plainImports()],
    // One stylesheet and one script for all pages, as files, need fewer requests and are cached across pages.
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // Astro's MDX marks modules with a directive that the bundler does not know and would warn about on each page.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});

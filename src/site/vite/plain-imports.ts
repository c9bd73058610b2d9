/**
 * A Vite plugin: `import()` in a browser module stays what it is.
 *
 * Vite wraps each in a helper of some 700 bytes that loads the stylesheets of what is imported first. This site has one
 * stylesheet, which every page loads, and the helper would be a tenth of a first view's scripts.
 */
import type { Plugin } from 'vite';

/** What a page loads at once is one file, and no module of it is a file of its own as others need it later. */
const firstView = { name: 'page', tags: ['$initial' as const] };

/** Named by hash alone: the first view names each script that it may load later, and pays for every letter. */
const fileNames = '_astro/[hash].js';

const output = {
  codeSplitting: { groups: [firstView] },
  entryFileNames: fileNames,
  chunkFileNames: fileNames,
};

const helper = '\0vite/preload-helper.js';

export function plainImports(): Plugin {
  return {
    name: 'jalon-plain-imports',
    enforce: 'pre',
    // Without a list of what each import should load ahead. Here, as Astro overrides it in its configuration.
    configEnvironment: (name) => ({
      build: {
        modulePreload: false,
        ...(name === 'client' ? { rolldownOptions: { output } } : {}),
      },
    }),
    load(id) {
      return id === helper ? 'export const __vitePreload = (load) => load();' : undefined;
    },
  };
}

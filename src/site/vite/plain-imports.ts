/**
 * A Vite plugin: `import()` in a browser module stays what it is.
 *
 * Vite wraps each in a helper of some 700 bytes that loads the stylesheets of what is imported first. This site has one
 * stylesheet, which every page loads, and the helper would be a tenth of a first view's scripts.
 */
import type { Plugin } from 'vite';

/** What a page loads at once is one file, and no module of it is a file of its own as others need it later. */
const firstView = { name: 'page', tags: ['$initial' as const] };

const helper = '\0vite/preload-helper.js';

export function plainImports(): Plugin {
  return {
    name: 'jalon-plain-imports',
    enforce: 'pre',
    // Without a list of what each import should load ahead. Here, as Astro overrides it in its configuration.
    configEnvironment: (name) => ({
      build: {
        modulePreload: false,
        ...(name === 'client' ? { rolldownOptions: { output: { codeSplitting: { groups: [firstView] } } } } : {}),
      },
    }),
    load(id) {
      return id === helper ? 'export const __vitePreload = (load) => load();' : undefined;
    },
  };
}

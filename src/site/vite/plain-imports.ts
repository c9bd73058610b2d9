/**
 * A Vite plugin that leaves `import()` in browser modules as it is.
 *
 * Vite wraps each `import()` in a helper of some 700 bytes that first loads the stylesheets of the imported module.
 * This site has one stylesheet, which every page loads, and the helper would be a tenth of the first view's scripts.
 */
import type { Plugin } from 'vite';

/** Bundles everything that a page loads at once into one file, including modules that later scripts share. */
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
    // Without preload lists for imports. Set per environment, because Astro overrides the setting in the configuration.
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

/**
 * A Vite plugin that bundles a browser module and its imports into one classic script for the head.
 * `import { code, hash } from './x.ts?inline-script'` gives the script and its hash for the Content-Security-Policy.
 *
 * Astro's `<script>` is a module, which runs after the page is parsed and possibly after the first frame.
 */
import { createHash } from 'node:crypto';
import { build, type Plugin } from 'vite';

const query = '?inline-script';

export function inlineScripts(): Plugin {
  return {
    name: 'jalon-inline-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(query)) return undefined;
      const resolved = await this.resolve(source.slice(0, -query.length), importer);
      return resolved && resolved.id + query;
    },
    async load(id) {
      if (!id.endsWith(query)) return undefined;
      const { code, modules } = await bundle(id.slice(0, -query.length));
      for (const module of modules) this.addWatchFile(module);
      const hash = `sha256-${createHash('sha256').update(code).digest('base64')}`;
      return `export const code = ${JSON.stringify(code)};\nexport const hash = ${JSON.stringify(hash)};`;
    },
  };
}

/** Returns the script, which ends its statements and contains no `</script`, and the files of its modules. */
async function bundle(entry: string): Promise<{ code: string; modules: string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'jalon', fileName: 'inline' },
      // Saves bytes: nothing reads the `Symbol.toStringTag` of a module object.
      rolldownOptions: { output: { generatedCode: { symbols: false } } },
    },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} could not be bundled into one script.`);
  return { code: chunk.code.trim().replaceAll('</script', '<\\/script'), modules: chunk.moduleIds };
}

/**
 * A Vite plugin: `import { code, hash } from './x.ts?inline-script'` gives a module of the browser, with all that it
 * imports, as one classic script to put into the head, and its hash for the Content-Security-Policy.
 *
 * Astro's own `<script>` is a module, which runs only after the whole page is parsed, and perhaps after its first frame.
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

/** @returns The script, which ends its statements and holds no `</script`, and the files that it is made of. */
async function bundle(entry: string): Promise<{ code: string; modules: string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'jalon', fileName: 'inline' },
      // Nobody asks what kind of object it is.
      rolldownOptions: { output: { generatedCode: { symbols: false } } },
    },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} could not be bundled into one script.`);
  return { code: chunk.code.trim().replaceAll('</script', '<\\/script'), modules: chunk.moduleIds };
}

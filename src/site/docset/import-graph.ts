/** Finds the files that a module is made of: the module and everything that it imports, in packages too. */
import { readFileSync } from 'node:fs';
import { ImportResolver, type ImportKind } from './resolve-import.ts';

/** A file to visit. */
interface Visit {
  file: string;
  /** True if only the types of the file are imported, so that its code does not run. */
  isTypeOnly: boolean;
}

interface FoundImport {
  specifier: string;
  kind: ImportKind;
  isTypeOnly: boolean;
}

/**
 * The end of an import in any of its forms. Text that looks like an import in a comment or a string also matches, which
 * only adds a file to the graph.
 */
const importPattern = /\b(?<keyword>from|import|require)\s*\(?\s*(?<quote>['"])(?<specifier>[^'"\s]+)\k<quote>/gu;

/** The start of an import of types, up to the keyword `from`. */
const typeImportStart = /\b(?:import|export)\s+type\b[^'"`;]*$/u;

/**
 * Reads modules with everything that they import: through their packages, and into the packages of those.
 *
 * Types are followed within the project alone. The shape of Jalon's types decides what a cache holds, and a package's
 * types do not run.
 *
 * @param entries Modules, absolute.
 * @returns The content of each file by its absolute path: the modules, their imports, and the `package.json` of each
 *   package on the way. An import that leads nowhere is left out.
 * @throws Error of the file system, if an entry cannot be read.
 */
export function readImportGraph(entries: readonly string[]): Map<string, Buffer> {
  const resolver = new ImportResolver();
  const contents = new Map<string, Buffer>();
  const running = new Set<string>();
  const queue: Visit[] = entries.map((file) => ({ file, isTypeOnly: false }));
  for (let visit = queue.pop(); visit; visit = queue.pop()) {
    const { file, isTypeOnly } = visit;
    // A file that was reached for its types is visited again once its code turns out to run.
    if (running.has(file) || (isTypeOnly && contents.has(file))) continue;
    const content = contents.get(file) ?? readFileSync(file);
    contents.set(file, content);
    if (!isTypeOnly) running.add(file);
    queue.push(...importsOf(visit, content, resolver));
  }
  return contents;
}

function importsOf({ file, isTypeOnly }: Visit, content: Buffer, resolver: ImportResolver): Visit[] {
  if (!/\.[cm]?[jt]s$/u.test(file)) return [];
  return importsIn(content.toString('latin1'), file.endsWith('.ts')).flatMap((found) => {
    const isForTypes = isTypeOnly || found.isTypeOnly;
    if (isForTypes && !found.specifier.startsWith('.')) return [];
    const targets = resolver.resolve(found.specifier, file, found.kind);
    return targets.map((target) => ({ file: target, isTypeOnly: isForTypes }));
  });
}

function importsIn(code: string, hasTypes: boolean): FoundImport[] {
  return [...code.matchAll(importPattern)].map(({ index, groups }) => ({
    specifier: groups?.['specifier'] ?? '',
    kind: groups?.['keyword'] === 'require' ? 'require' : 'import',
    isTypeOnly: hasTypes && typeImportStart.test(code.slice(Math.max(index - 1000, 0), index)),
  }));
}

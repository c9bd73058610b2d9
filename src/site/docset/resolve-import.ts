/**
 * Resolves the import specifiers of a file to files on disk, as far as Node's algorithm matters for packages on npm:
 * see https://nodejs.org/api/esm.html#resolution-algorithm-specification.
 *
 * Node's own resolver is no option: it resolves from the calling module, which Vite runs from elsewhere.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

/** How a file loads another: it decides between the two builds that many packages have. */
export type ImportKind = 'import' | 'require';

/** The fields of a `package.json` that name files. */
interface Manifest {
  main?: unknown;
  exports?: unknown;
  imports?: unknown;
}

/** Resolves specifiers, and reads each `package.json` and looks at each path once. */
export class ImportResolver {
  readonly #manifests = new Map<string, Manifest | undefined>();
  readonly #packages = new Map<string, string | undefined>();
  readonly #folders = new Map<string, boolean>();
  readonly #files = new Map<string, string | undefined>();

  /**
   * Returns the files that a specifier leads to: the module, and the `package.json` that names the module.
   *
   * @param from The importing file, absolute.
   * @returns Absolute paths; none for a module of Node and for a missing file or package.
   */
  resolve(specifier: string, from: string, kind: ImportKind): string[] {
    if (isBuiltin(specifier)) return [];
    if (specifier.startsWith('.')) return this.#existing(join(dirname(from), specifier));
    if (specifier.startsWith('#')) return this.#resolvePrivate(specifier, from, kind);
    const [name = ''] = /^(?:@[^/]+\/)?[^/]+/u.exec(specifier) ?? [];
    const folder = this.#packageFolder(name, dirname(from));
    if (folder === undefined) return [];
    const target = exportedTarget(this.#manifest(folder) ?? {}, `.${specifier.slice(name.length)}`, kind);
    return [join(folder, 'package.json'), ...(target === undefined ? [] : this.#existing(join(folder, target)))];
  }

  /** Resolves a name such as `#minpath` by the `imports` of the package that the file belongs to. */
  #resolvePrivate(name: string, from: string, kind: ImportKind): string[] {
    let folder = dirname(from);
    while (!this.#manifest(folder)) {
      if (folder === dirname(folder)) return [];
      folder = dirname(folder);
    }
    const target = targetOf(this.#manifest(folder)?.imports, name, kind);
    return target === undefined ? [] : this.resolve(target, join(folder, 'package.json'), kind);
  }

  /** Returns the real folder of a package: the one in the nearest `node_modules` upwards that has the package. */
  #packageFolder(name: string, from: string): string | undefined {
    const key = `${name} ${from}`;
    if (!this.#packages.has(key)) this.#packages.set(key, this.#findPackage(name, from));
    return this.#packages.get(key);
  }

  #findPackage(name: string, from: string): string | undefined {
    const folder = join(from, 'node_modules', name);
    if (this.#isFolder(join(from, 'node_modules')) && this.#manifest(folder)) return realpathSync(folder);
    return from === dirname(from) ? undefined : this.#packageFolder(name, dirname(from));
  }

  #manifest(folder: string): Manifest | undefined {
    if (!this.#manifests.has(folder)) this.#manifests.set(folder, readManifest(join(folder, 'package.json')));
    return this.#manifests.get(folder);
  }

  #isFolder(path: string): boolean {
    const known = this.#folders.get(path) ?? statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    this.#folders.set(path, known);
    return known;
  }

  /** Returns the file of a path, which may lack its extension or name a folder, as CommonJS allows. */
  #existing(path: string): string[] {
    if (!this.#files.has(path)) {
      this.#files.set(path, ['', '.js', '.json', '/index.js'].map((ending) => path + ending).find(isFile));
    }
    const file = this.#files.get(path);
    return file === undefined ? [] : [file];
  }
}

function readManifest(file: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/** Returns the file of a package that a subpath such as `.` or `./extra` names, relative to the package. */
function exportedTarget({ exports, main }: Manifest, subpath: string, kind: ImportKind): string | undefined {
  if (exports !== undefined) return targetOf(isSubpathMap(exports) ? exports : { '.': exports }, subpath, kind);
  return subpath === '.' && typeof main === 'string' ? main : subpath;
}

/** True if an `exports` field has one entry per subpath, rather than one target for the whole package. */
function isSubpathMap(exports: unknown): exports is object {
  return typeof exports === 'object' && exports !== null && Object.keys(exports).some((key) => key.startsWith('.'));
}

/** Returns the target that a map of subpaths gives to one of them; the star of a pattern is filled in. */
function targetOf(map: unknown, subpath: string, kind: ImportKind): string | undefined {
  for (const [key, value] of Object.entries(map ?? {})) {
    const [start = '', end] = key.split('*');
    if (end === undefined ? key !== subpath : !(subpath.startsWith(start) && subpath.endsWith(end))) continue;
    const target = conditionalTarget(value, kind);
    const star = end === undefined ? '' : subpath.slice(start.length, subpath.length - end.length);
    if (target !== undefined) return target.replaceAll('*', star);
  }
  return undefined;
}

/** Returns the first target whose conditions Node meets. */
function conditionalTarget(value: unknown, kind: ImportKind): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [condition, inner] of Object.entries(value)) {
    const isMet = Array.isArray(value) || ['node', 'module-sync', 'default', kind].includes(condition);
    const target = isMet ? conditionalTarget(inner, kind) : undefined;
    if (target !== undefined) return target;
  }
  return undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Reads the import lines of the source, for the tests that hold them against the rules of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Import {
  /** The importing file, relative to the project. */
  file: string;
  /** The specifier as written, such as `../locale/locale.ts` or `nanostores`. */
  target: string;
  /** The imported file, relative to the project; `undefined` for a package. */
  path: string | undefined;
  /** `type` leaves no trace at run time; `dynamic` is an `import()`, which loads its module later. */
  kind: 'static' | 'type' | 'dynamic';
}

/** The source files: TypeScript and Astro, relative to the project. */
export const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/u.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));

/**
 * Returns the imports of a source text.
 *
 * @param file Its path, relative to the project. Of an Astro file, the frontmatter and the scripts are read.
 */
export function importsIn(file: string, text: string): Import[] {
  const code = file.endsWith('.astro') ? scriptsOf(text) : text;
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: Import['kind']): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const target = specifier.text;
    const path = target.startsWith('.')
      ? relative(root, resolve(root, dirname(file), target.replace(/\?.*$/u, '')))
      : undefined;
    imports.push({ file, target, path, kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause) ? 'type' : 'static');
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'dynamic');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return imports;
}

/** True if a clause imports types alone: `import type ...`, or every name marked with `type`. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function scriptsOf(text: string): string {
  const frontmatter = /^---\n(?<code>.*?)\n---/su.exec(text)?.groups?.['code'] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>(?<code>.*?)<\/script>/gsu)].map(({ groups }) => groups?.['code']);
  return [frontmatter, ...scripts].join('\n');
}

/** All imports of the source. */
export const imports = files.flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')));

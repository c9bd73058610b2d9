/**
 * Problems as workflow commands of GitHub Actions, which shows them as annotations beside the lines that they are about.
 *
 * Source of the rule: "Workflow commands for GitHub Actions", setting an error message and a warning message, for the
 * form; `escapeData` and `escapeProperty` in `packages/core/src/command.ts` of actions/toolkit for what is escaped.
 */
import type { Problem } from './problem.ts';

/**
 * @param problems In the order that they are to have.
 * @returns A line a problem: `::error file=...,line=...,col=...,title=<code>::<message> <hint>`, without `line` and
 *   `col` where they are not known; an empty text where there are no problems.
 */
export function formatAsCommands(problems: readonly Problem[]): string {
  return problems.map(formatCommand).join('\n');
}

function formatCommand({ code, severity, file, line, column, message, hint }: Problem): string {
  const properties = Object.entries({ file, line, col: column, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${properties.join(',')}::${escapeData(`${message} ${hint}`)}`;
}

/** The percent sign first: the others bring new ones. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A colon ends the properties, a comma ends one. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Formats problems as workflow commands of GitHub Actions, which shows them as annotations beside their lines.
 *
 * Sources of the rules: "Workflow commands for GitHub Actions" (setting an error message, setting a warning message),
 * for the form; `escapeData` and `escapeProperty` in `packages/core/src/command.ts` of actions/toolkit, for the
 * escaping.
 */
import type { Problem } from './problem.ts';

/**
 * Formats problems, in the given order.
 *
 * @returns One line per problem: `::error file=...,line=...,col=...,title=<code>::<message> <hint>`, without `line` and
 *   `col` if they are not known; an empty text if there are no problems.
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

/** Escapes the percent sign first, because the other escapes contain it. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Also escapes the colon, which ends the properties, and the comma, which ends one property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

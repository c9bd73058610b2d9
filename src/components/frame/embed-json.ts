/** Embeds JSON in a `<script type="application/json">`. */

/** Returns the value as JSON that cannot close the script element. */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** JSON for a `<script type="application/json">`. */

/** @returns The value as JSON that cannot end the element it stands in. */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

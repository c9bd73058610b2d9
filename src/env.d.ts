/** Declares browser modules that are bundled into one classic script: see `src/site/vite/inline-script.ts`. */
declare module '*?inline-script' {
  export const code: string;
  export const hash: `sha256-${string}`;
}

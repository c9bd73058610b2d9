/**
 * Serves a built site from memory, with performance marks around its scripts. Pages are served without their
 * Content-Security-Policy, which would block the changed scripts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A running server. */
export interface PageServer {
  origin: string;
  server: Server;
}

/**
 * Starts the server on a free port of 127.0.0.1.
 *
 * @param folder The folder of the built site.
 */
export async function servePages(folder: string): Promise<PageServer> {
  const known = new Map<string, Buffer | string | undefined>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (!known.has(name)) known.set(name, read(join(folder, decodeURIComponent(name)), name));
    const content = known.get(name);
    if (content === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'text/plain' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, server };
}

function read(file: string, name: string): Buffer | string | undefined {
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file);
  if (name.endsWith('.html')) return marked(content.toString());
  if (name.startsWith('/j-restore-details')) return between('details', content.toString());
  if (name.includes('/Page.')) return between('main', content.toString());
  return content;
}

/** Returns a page with performance marks around the script in its head. */
function marked(html: string): string {
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/u, '')
    .replace(/<script>(?<code>.*?)<\/script>/su, (_, code: string) => `<script>${between('head', code)}</script>`);
}

/** Wraps a script with performance marks for its start and end, such as `head-start` and `head-end`. */
function between(name: string, code: string): string {
  return `performance.mark('${name}-start');${code}\n;performance.mark('${name}-end');`;
}

/** Finding the images of a docset, in a temporary folder. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAddresses } from '../../../src/site/addresses/addresses.ts';
import { readContentFolder } from '../../../src/site/docset/content-folder.ts';
import { ImageFiles } from '../../../src/site/docset/image-files.ts';
import { makePng } from '../support/make-png.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, content: string | Uint8Array): string {
  const location = join(folder, file);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, content);
  return location;
}

async function images(base = '/'): Promise<ImageFiles> {
  return new ImageFiles((await readContentFolder(folder, folder)).images, createAddresses(base));
}

const safe = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360.4"><path d="M0 0h9"/></svg>';

/**
 * Returns the address of an image.
 *
 * @throws Error if the image is not shown.
 */
function addressOf(found: ImageFiles, locale: string, path: string): string {
  const image = found.find([locale], path);
  if (!image || 'reason' in image) throw new Error(`There is no ${locale}/${path}.`);
  return image.address;
}

test('gives an image a size, and an address by its content below the base path', async () => {
  const location = write('en-US/Media/Plan.PNG', makePng(64, 36));
  const found = await images();
  const address = addressOf(found, 'en-us', 'media/plan.png');
  expect(address).toMatch(/^\/j-media\/[\da-f]{16}\.png$/u);
  expect(found.find(['en-us'], 'media/plan.png')).toEqual({ address, width: 64, height: 36 });
  expect(found.locationOf(address)).toBe(location);
  expect(addressOf(await images('/under'), 'en-us', 'media/plan.png')).toBe(`/under${address}`);
});

test('gives equal images one address, in any language and under any name', async () => {
  for (const file of ['en-us/a.png', 'fr-fr/a.png', 'fr-fr/b.png']) write(file, makePng(2, 1));
  write('fr-fr/c.png', makePng(2, 1, 255));
  const found = await images();
  const first = found.find(['en-us'], 'a.png');
  expect(found.find(['fr-fr'], 'a.png')).toEqual(first);
  expect(found.find(['fr-fr'], 'b.png')).toEqual(first);
  expect(found.find(['fr-fr'], 'c.png')).not.toEqual(first);
});

describe('a language without an image', () => {
  test('gets the image of the default locale, but prefers an image of its own', async () => {
    write('en-us/a.png', makePng(1, 1));
    write('en-us/b.png', makePng(2, 2));
    write('fr-fr/b.png', makePng(3, 3));
    const found = await images();
    expect(found.find(['fr-fr', 'en-us'], 'a.png')).toMatchObject({ width: 1 });
    expect(found.find(['fr-fr', 'en-us'], 'b.png')).toMatchObject({ width: 3 });
    expect(found.find(['en-us', 'en-us'], 'b.png')).toMatchObject({ width: 2 });
  });

  test('does not get the image of a third language', async () => {
    write('fr-fr/a.png', makePng(1, 1));
    const found = await images();
    expect(found.find(['de-de', 'en-us'], 'a.png')).toBeUndefined();
    expect(found.find(['fr-fr'], 'b.png')).toBeUndefined();
  });
});

test('shows a safe SVG, with its size in whole pixels', async () => {
  write('en-us/plan.svg', safe);
  expect((await images()).find(['en-us'], 'plan.svg')).toEqual({
    address: expect.stringMatching(/\.svg$/u) as string,
    width: 640,
    height: 360,
  });
});

test('shows an SVG without a size', async () => {
  write('en-us/plan.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>');
  expect(Object.keys((await images()).find(['en-us'], 'plan.svg') ?? {})).toEqual(['address']);
});

describe('refuses, with a reason', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'an SVG with a script',
      'a.svg',
      safe.replace('<path', '<script>alert(1)</script><path'),
      /^it contains <script>$/u,
    ],
    [
      'an SVG with an event handler',
      'a.svg',
      safe.replace('<path', '<path onload="alert(1)"'),
      /^it contains event handlers$/u,
    ],
    ['a file of another type with the name of an SVG', 'a.svg', '<html></html>', /^it is not an SVG file$/u],
    ['an SVG that is not text', 'a.svg', makePng(1, 1), /^it is not an SVG file$/u],
    ['an image that is too large', 'a.png', new Uint8Array(10 * 1024 ** 2 + 1), /^it is larger than 10 MiB$/u],
  ])('%s', async (_, name, content, reason) => {
    write(`en-us/${name}`, content);
    expect((await images()).find(['en-us'], name)).toEqual({ reason: expect.stringMatching(reason) as string });
  });

  test('an image that cannot be read', async () => {
    const location = write('en-us/a.png', makePng(1, 1));
    const found = await images();
    rmSync(location);
    mkdirSync(location);
    expect(found.find(['en-us'], 'a.png')).toEqual({
      reason: expect.stringMatching(/^it cannot be read \(EISDIR/u) as string,
    });
  });
});

test('ignores a symbolic link, which may lead out of the docset', async () => {
  symlinkSync(write('elsewhere.png', makePng(1, 1)), join(dirname(write('en-us/a.md', '')), 'linked.png'));
  expect((await images()).find(['en-us'], 'linked.png')).toBeUndefined();
});

test('shows an image whose size cannot be read', async () => {
  write('en-us/a.png', makePng(64, 36).subarray(0, 12));
  write('en-us/b.webp', 'no picture at all');
  write('en-us/empty.gif', '');
  const found = await images();
  for (const name of ['a.png', 'b.webp', 'empty.gif']) {
    expect(Object.keys(found.find(['en-us'], name) ?? {})).toEqual(['address']);
  }
});

test('reads a file once, however many documents show it', async () => {
  write('en-us/a.png', makePng(1, 1));
  const found = await images();
  const first = found.find(['en-us'], 'a.png');
  write('en-us/a.png', makePng(2, 2));
  expect(found.find(['en-us'], 'a.png')).toBe(first);
});

test('finds no file for an unknown address', async () => {
  write('en-us/a.png', makePng(1, 1));
  expect((await images()).locationOf('/j-media/0123456789abcdef.png')).toBeUndefined();
});

/** Tests resolving images to files of the docset. */
import { describe, expect, test } from 'vitest';
import { resolveImage } from '../../../src/markdown/links/image-source.ts';
import { noSurroundings, type Surroundings } from '../../../src/markdown/surroundings.ts';

const images = new Map([
  ['media/network.png', { address: '/media/network.png', width: 640, height: 480 }],
  ['guides/media/a b.svg', { address: '/media/a-b.svg' }],
  ['media/huge.png', { reason: 'it is larger than 2 MB' }],
]);
const around: Surroundings = {
  ...noSurroundings,
  imageAt: (path) => images.get(path),
  base: 'fasttrack',
  publicSite: 'https://learn.microsoft.com/fr-fr',
};

function read(source: string, surroundings = around): string {
  const result = resolveImage(source, 'guides/start', surroundings);
  return 'image' in result ? result.image.address : `${result.problem.code} ${result.link ?? ''}`.trim();
}

describe('an image in the docset resolves to its file', () => {
  test.each([
    ['../media/network.png', '/media/network.png'],
    ['..\\Media\\NETWORK.PNG', '/media/network.png'],
    ['~/media/network.png', '/media/network.png'],
    ['media/a%20b.svg', '/media/a-b.svg'],
    ['%20media/a b.svg ', '/media/a-b.svg'],
    ['../media/network.png?view=x#lightbox', '/media/network.png'],
  ])('%j: %s', (source, address) => {
    expect(read(source)).toBe(address);
  });

  test('with its size, if it is known', () => {
    expect(resolveImage('~/media/network.png', 'x', around)).toEqual({
      image: { address: '/media/network.png', width: 640, height: 480 },
    });
  });
});

describe('an image outside the docset is left out, and linked to if that is safe', () => {
  test.each([
    ['https://example.com/x.png', 'image-left-out https://example.com/x.png'],
    ['HTTP://example.com/x.png', 'image-left-out HTTP://example.com/x.png'],
    ['//example.com/x.png', 'image-left-out https://example.com/x.png'],
    ['/en-us/azure/media/X.png', 'image-left-out https://learn.microsoft.com/fr-fr/azure/media/X.png'],
    ['/media/network.png', 'image-left-out https://learn.microsoft.com/fr-fr/media/network.png'],
    ['\\\\server\\x.png', 'image-left-out'],
    ['https://', 'image-left-out'],
    ['data:image/png;base64,AAAA', 'image-left-out'],
    ['java\tscript:alert(1)', 'image-left-out'],
    ['java%09script:alert(1)', 'image-left-out'],
    ['file:///x.png', 'image-left-out'],
  ])('%j: %s', (source, result) => {
    expect(read(source)).toBe(result);
  });

  test('a root path has no link if the public site is not known', () => {
    expect(read('/azure/x.png', { ...around, publicSite: '' })).toBe('image-left-out');
  });
});

test.each(['nowhere.png', '../../x.png', '', ' '])('%j is missing', (source) => {
  expect(read(source)).toBe('image-missing');
});

test('a problem states the reason and a fix', () => {
  expect(resolveImage('~/media/huge.png', 'x', around)).toEqual({
    problem: {
      code: 'image-left-out',
      message: 'The image "~/media/huge.png" cannot be shown: it is larger than 2 MB.',
      hint: 'Replace the file, or describe the image in its alternative text, which the page shows instead.',
    },
  });
  expect(resolveImage('media/x.png', 'x', around)).toEqual({
    problem: {
      code: 'image-missing',
      message: 'The image "media/x.png" does not exist.',
      hint: 'Correct the path (letter case does not matter), add the file, or describe the image in its alternative text, which the page shows instead.',
    },
  });
});

test('a message quotes at most one line of a megabyte of data', () => {
  const result = resolveImage(`data:image/png;base64,${'A'.repeat(1_000_000)}`, 'x', around);
  expect('problem' in result && result.problem.message.length).toBeLessThan(200);
});

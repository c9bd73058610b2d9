/** Tests resolving links. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveLink } from '../../../src/markdown/links/link.ts';
import { createNearest } from '../../../src/markdown/links/nearest.ts';
import { noSurroundings, type LinkedDocument, type Surroundings } from '../../../src/markdown/surroundings.ts';

const documents = new Map<string, LinkedDocument>(
  Object.entries({
    'o365-data-migration': {
      address: '/en-us/o365-data-migration/',
      title: 'Data migration',
      anchors: new Set(['general', 'Core', 'CORE', 'Élan', 'two-words', '50%', 'your-duties']),
    },
    'eligible services': { address: '/en-us/eligible%20services/', title: 'Eligible services' },
    'release-1.0': { address: '/en-us/release-1.0/', title: 'Release 1.0' },
    'guides/start': { address: '/en-us/guides/start/', title: 'Start', anchors: new Set(['general', 'assess']) },
    'guides/next': { address: '/en-us/guides/next/', title: 'Next' },
    'guides/index': { address: '/en-us/guides/', title: 'Guides' },
  }),
);
const around: Surroundings = {
  ...noSurroundings,
  documentAt: (path) => documents.get(path),
  nearestTo: createNearest([...documents.keys()]),
  base: 'fasttrack',
  publicSite: 'https://learn.microsoft.com/fr-fr',
};
const from = 'guides/start';

/** Resolves a link, and returns its address after the code of its problem, if it has one. */
function addressOf(href: string, surroundings = around): string {
  const { href: address, problem } = resolveLink(href, from, surroundings);
  return [problem?.code, address].filter((part) => part !== undefined).join(' ');
}

function messageOf(href: string, surroundings = around): string | undefined {
  return resolveLink(href, from, surroundings).problem?.message;
}

const cases: Record<string, [written: string, address: string][]> = {
  'a path is relative to its file, in any letter case': [
    ['next.md', '/en-us/guides/next/'],
    ['NEXT.MD', '/en-us/guides/next/'],
    ['./next.md', '/en-us/guides/next/'],
    ['../O365-data-migration.md', '/en-us/o365-data-migration/'],
    ['../guides/./next.md', '/en-us/guides/next/'],
    ['..\\guides\\next.md', '/en-us/guides/next/'],
    ['../Eligible%20Services.md', '/en-us/eligible%20services/'],
    ['../eligible services.md', '/en-us/eligible%20services/'],
    ['o365%2Ddata.md', 'link-dead'],
    ['next%.md', 'link-dead'],
    ['../../x.md', 'link-dead'],
    ['~/o365-data-migration.md', '/en-us/o365-data-migration/'],
    ['~\\guides\\next.md', '/en-us/guides/next/'],
    ['~/../x.md', 'link-dead'],
    ['', 'link-dead'],
    ['\u00A0%20', 'link-dead'],
  ],
  'a link may omit the extension of a document, and the index of a folder': [
    ['next', '/en-us/guides/next/'],
    ['next/', '/en-us/guides/next/'],
    ['../release-1.0', '/en-us/release-1.0/'],
    ['../guides', '/en-us/guides/'],
    ['../guides/', '/en-us/guides/'],
    ['.', '/en-us/guides/'],
    ['..', 'link-dead'],
    ['index.md', '/en-us/guides/'],
    ['next.pdf', 'link-dead'],
  ],
  'surrounding blanks are dropped, and so are the queries of Learn': [
    [' next.md ', '/en-us/guides/next/'],
    ['%20next.md', '/en-us/guides/next/'],
    ['\u00A0next.md\u00A0', '/en-us/guides/next/'],
    ['%C2%A0%20https://example.com/x%20', 'https://example.com/x'],
    ['next.md?view=o365-worldwide&tabs=a#here', '/en-us/guides/next/#here'],
    ['next?toc=/x/toc.json', '/en-us/guides/next/'],
    ['?view=o365-worldwide#general', '#general'],
  ],
  'an anchor matches in any letter case, if only one does': [
    ['../o365-data-migration.md#general', '/en-us/o365-data-migration/#general'],
    ['../o365-data-migration.md#GENERAL', '/en-us/o365-data-migration/#general'],
    ['../o365-data-migration.md#Core', '/en-us/o365-data-migration/#Core'],
    ['../o365-data-migration.md#core', 'anchor-missing /en-us/o365-data-migration/'],
    ['../o365-data-migration.md#élan', '/en-us/o365-data-migration/#%C3%89lan'],
    ['../o365-data-migration.md#%C3%A9lan', '/en-us/o365-data-migration/#%C3%89lan'],
    ['../o365-data-migration.md#Two%20words', '/en-us/o365-data-migration/#two-words'],
    ['../o365-data-migration.md#50%', '/en-us/o365-data-migration/#50%25'],
    ['../o365-data-migration.md#50%25', '/en-us/o365-data-migration/#50%25'],
    ['../o365-data-migration.md#nowhere', 'anchor-missing /en-us/o365-data-migration/'],
    ['../o365-data-migration.md#', '/en-us/o365-data-migration/'],
    ['../o365-data-migration.md#top', '/en-us/o365-data-migration/'],
    ['next.md#not%20known', '/en-us/guides/next/#not%20known'],
    ['next.md#not known%', '/en-us/guides/next/#not%20known%25'],
  ],
  'a link within the page is only a fragment': [
    ['#general', '#general'],
    ['#General', '#general'],
    ['start.md#general', '#general'],
    ['../guides/START.md#general', '#general'],
    ['#nowhere', 'anchor-missing'],
    ['start.md#nowhere', 'anchor-missing'],
    ['start.md', '/en-us/guides/start/'],
    ['#', '#'],
    ['#Top', '#'],
  ],
  'an item id is checked by the anchor of its phase': [
    ['#general/3.2', '#general/3.2'],
    ['#General/10', '#general/10'],
    ['../o365-data-migration.md#general/1.2.3', '/en-us/o365-data-migration/#general/1.2.3'],
    ['#nowhere/3.2', 'anchor-missing'],
    ['#general/3.', 'anchor-missing'],
    ['#general/x', 'anchor-missing'],
    ['#/1', 'anchor-missing'],
  ],
  'full addresses do not change': [
    ['https://example.com/A b?c=d#e', 'https://example.com/A b?c=d#e'],
    ['HTTP://example.com', 'HTTP://example.com'],
    ['//example.com/x', 'https://example.com/x'],
    ['mailto:someone@example.com?subject=A%0D%0AB', 'mailto:someone@example.com?subject=A%0D%0AB'],
    ['tel:+33123456789', 'tel:+33123456789'],
    ['https://go.microsoft.com/fwlink/?linkid=2032704', 'https://go.microsoft.com/fwlink/?linkid=2032704'],
    ['https://', 'link-dead'],
    ['https:next.md', 'link-dead'],
    ['https:/next.md', 'link-dead'],
    ['https://a b/', 'link-dead'],
    ['xref:System.String', 'link-dead'],
  ],
  'addresses on Learn lead to documents of the site, if it has them': [
    ['https://docs.microsoft.com/FastTrack/o365-data-migration', '/en-us/o365-data-migration/'],
    [
      'http://learn.microsoft.com/en-us/fasttrack/O365-data-migration?view=x#General',
      '/en-us/o365-data-migration/#general',
    ],
    ['https://learn.microsoft.com/sr-latn-rs/fasttrack/guides/', '/en-us/guides/'],
    ['//docs.microsoft.com/fasttrack/guides/next.md', '/en-us/guides/next/'],
    ['https://docs.microsoft.com/fasttrack/eligible%20services', '/en-us/eligible%20services/'],
    ['https://docs.microsoft.com/fasttrack/guides/start#general', '#general'],
    ['https://docs.microsoft.com/fasttrack/nowhere', 'https://docs.microsoft.com/fasttrack/nowhere'],
    ['https://docs.microsoft.com/azure/guides/next', 'https://docs.microsoft.com/azure/guides/next'],
    ['https://example.com/fasttrack/guides/next', 'https://example.com/fasttrack/guides/next'],
    ['https://docs.microsoft.com:8080/fasttrack/guides/next', 'https://docs.microsoft.com:8080/fasttrack/guides/next'],
  ],
  'a root path leads to the docset, or to the public site in the reader’s language': [
    ['/FastTrack/o365-data-migration', '/en-us/o365-data-migration/'],
    ['/fasttrack/O365-Data-Migration.md#General', '/en-us/o365-data-migration/#general'],
    ['/fr-fr/FastTrack/guides/', '/en-us/guides/'],
    ['\\FastTrack\\guides\\next', '/en-us/guides/next/'],
    ['/FastTrack/nowhere', 'link-dead'],
    ['/en-us/FastTrack/nowhere', 'link-dead'],
    ['/FastTrack/', 'https://learn.microsoft.com/fr-fr/FastTrack/'],
    ['/azure/Active-Directory/x?a=b#C', 'https://learn.microsoft.com/fr-fr/azure/Active-Directory/x?a=b#C'],
    ['/en-us/azure/x', 'https://learn.microsoft.com/fr-fr/azure/x'],
    ['/es-419/azure/a b%2F', 'https://learn.microsoft.com/fr-fr/azure/a%20b%2F'],
    ['/us-gov/x', 'https://learn.microsoft.com/fr-fr/us-gov/x'],
    ['/', 'https://learn.microsoft.com/fr-fr/'],
    ['\\\\server\\share\\x.md', 'link-dead'],
  ],
  'schemes that run code or read files are rejected, even in disguise': [
    ['javascript:alert(1)', 'link-unsafe'],
    [' JavaScript:alert(1)', 'link-unsafe'],
    ['java\tscript:alert(1)', 'link-unsafe'],
    ['java\r\nscript:alert(1)', 'link-unsafe'],
    ['\u0001javascript:alert(1)', 'link-unsafe'],
    ['java%09script:alert(1)', 'link-unsafe'],
    ['mail%0Ato:a@example.com', 'link-unsafe'],
    ['javascript&colon;alert(1)', 'link-dead'],
    ['data:text/html,x', 'link-unsafe'],
    ['vbscript:x', 'link-unsafe'],
    ['file:///etc/passwd', 'link-unsafe'],
    ['C:\\docs\\x.md', 'link-unsafe'],
  ],
};

for (const [rule, table] of Object.entries(cases)) {
  describe(rule, () => {
    test.each(table)('%j: %s', (written, address) => {
      expect(addressOf(written)).toBe(address);
    });
  });
}

describe('with incomplete surroundings', () => {
  test('any first step of a root path counts as the base if the docset has none', () => {
    const unknown = { ...around, base: '' };
    expect(addressOf('/AnyThing/o365-data-migration', unknown)).toBe('/en-us/o365-data-migration/');
    expect(addressOf('/fr-fr/anything/guides/next.md#x', unknown)).toBe('/en-us/guides/next/#x');
    expect(addressOf('/guides', unknown)).toBe('https://learn.microsoft.com/fr-fr/guides');
    expect(addressOf('/azure/x', unknown)).toBe('https://learn.microsoft.com/fr-fr/azure/x');
    const full = 'https://docs.microsoft.com/anything/o365-data-migration';
    expect(addressOf(full, unknown)).toBe(full);
  });

  test('a base that looks like a locale counts as the base', () => {
    const domains = { ...around, base: 'ad-ds' };
    expect(addressOf('/ad-ds/guides/next', domains)).toBe('/en-us/guides/next/');
    expect(addressOf('/fr-fr/AD-DS/guides/next', domains)).toBe('/en-us/guides/next/');
    expect(addressOf('/ad-ds/ad-ds/guides/next', domains)).toBe('link-dead');
  });

  test('a root path leads nowhere without a public site', () => {
    expect(addressOf('/azure/x', { ...around, publicSite: '' })).toBe('link-dead');
  });

  test('every anchor of the page exists in an empty docset', () => {
    expect(addressOf('#any where', noSurroundings)).toBe('#any%20where');
    expect(addressOf('start.md#x', noSurroundings)).toBe('#x');
    expect(addressOf('start.md', noSurroundings)).toBe('#');
    expect(addressOf('next.md', noSurroundings)).toBe('link-dead');
  });
});

test('in an included file, a path is relative to that file, and a fragment belongs to the document', () => {
  const resolve = (href: string): string | undefined =>
    resolveLink(href, 'includes/deep/note', around, 'guides/start').href;
  expect(resolve('../../guides/next.md')).toBe('/en-us/guides/next/');
  expect(resolve('../../guides/start.md#assess')).toBe('#assess');
  expect(resolve('#assess')).toBe('#assess');
  expect(resolve('next.md')).toBeUndefined();
});

test('a resolved link has the title of its document, for links without text', () => {
  expect(resolveLink('next.md#x', from, around)).toEqual({ href: '/en-us/guides/next/#x', title: 'Next' });
  expect(resolveLink('https://example.com', from, around)).toEqual({ href: 'https://example.com' });
});

describe('a problem suggests a link that can be pasted', () => {
  test.each([
    [
      'data-migration.md#general',
      'The link "data-migration.md#general" leads to a document that does not exist in this language. Did you mean "../o365-data-migration.md#general"?',
    ],
    ['nxet.md', 'The link "nxet.md" leads to a document that does not exist in this language. Did you mean "next.md"?'],
    [
      '../next.md',
      'The link "../next.md" leads to a document that does not exist in this language. Did you mean "next.md"?',
    ],
    [
      'next.html',
      'The link "next.html" leads to a document that does not exist in this language. Did you mean "next.md"?',
    ],
    [
      '/FastTrack/eligible-services',
      'The link "/FastTrack/eligible-services" leads to a document that does not exist in this language. Did you mean "../eligible%20services.md"?',
    ],
    ['zzzzzzzz.md', 'The link "zzzzzzzz.md" leads to a document that does not exist in this language.'],
    ['#generl', 'The link "#generl" leads to an anchor that does not exist on this page. Did you mean "#general"?'],
    [
      '../o365-data-migration.md#duties',
      'The link "../o365-data-migration.md#duties" leads to an anchor that does not exist on the target page. Did you mean "../o365-data-migration.md#your-duties"?',
    ],
    ['../../x.md', 'The link "../../x.md" leads outside the folder of its language.'],
    ['java\tscript:x', 'The link "java script:x" uses the scheme "javascript:", which is not allowed.'],
  ])('%j', (written, message) => {
    expect(messageOf(written)).toBe(message);
  });

  test('with a fix as its hint', () => {
    expect(resolveLink('nowhere.md', from, around).problem?.hint).toBe(
      'Correct the link, or add the document; the page shows the link as plain text.',
    );
    expect(resolveLink('#nowhere', from, around).problem?.hint).toBe(
      'Correct the part after the "#", or add the anchor; the page shows the link as plain text.',
    );
    expect(resolveLink('../o365-data-migration.md#nowhere', from, around).problem?.hint).toBe(
      'Correct the part after the "#", or add the anchor; the link leads to the top of the page.',
    );
  });

  test('with at most 100 characters of the original link', () => {
    expect(messageOf('x'.repeat(1_000_000))).toBe(
      `The link "${'x'.repeat(99)}…" leads to a document that does not exist in this language.`,
    );
  });
});

describe('for any text as a link', () => {
  const pieces = fc.constantFrom(
    ...['javascript', 'data', 'https', 'mailto', 'tel', 'xref', 'x', 'next', '.md', 'general', 'fasttrack', 'en-us'],
    ...[':', '/', '//', '\\', '#', '?', '@', '.', '..', '~', '&', '%', '%20', '%09', '%2F', '%C2%A0', '%E9'],
    ...['learn.microsoft.com', 'docs.microsoft.com', 'evil.example', '\t', '\n', '\0', ' ', '\u00A0', '\uD800', 'é'],
  );
  const anything = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  );
  const surroundings = fc.constantFrom(around, noSurroundings, { ...around, base: '' }, { ...around, publicSite: '' });

  test('the address is a page of the site, a fragment, or has an allowed scheme', () => {
    fc.assert(
      fc.property(anything, surroundings, (written, known) => {
        const { href, problem } = resolveLink(written, from, known);
        if (href === undefined) {
          expect(problem.message.length).toBeLessThan(400);
          return;
        }
        expect(new URL(href, 'https://site.example').protocol).toMatch(/^(?:https?|mailto|tel):$/u);
        expect(href).toMatch(/^(?:#|\/en-us\/|https?:[\\/]{2}|mailto:|tel:)/iu);
      }),
      { numRuns: 3000 },
    );
  });

  test('encoding an address again does not change it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fragment) => {
        const once = resolveLink(`next.md#${fragment}`, from, around).href ?? '';
        expect(resolveLink(once.replace('/en-us/guides/next/', 'next.md'), from, around).href).toBe(once);
      }),
    );
  });

  test.each([
    ['blanks', ' '],
    ['encoded blanks', 'x%20'],
    ['steps up', '../x/'],
    ['slashes', '/'],
    ['fragments', '#a/1.'],
    ['colons', 'java%09script'],
    ['percent signs', '%E9%'],
    ['dots', '.a'],
    ['half characters', '\uD800'],
    // Quadratic time would take minutes, and reach the limit of a test that hangs.
  ])('a quarter of a megabyte of %s resolves', (_, piece) => {
    for (const before of ['', '#', '/', '//', 'https://', 'next.md#', '/fasttrack/', '%20']) {
      expect(resolveLink(before + piece.repeat(250_000 / piece.length), from, around)).toBeDefined();
    }
  });
});

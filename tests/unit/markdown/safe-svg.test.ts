/** SVG files: what draws is published, what could run is not. */
import { expect, test } from 'vitest';
import { findUnsafeReason } from '../../../src/markdown/html/safe-svg.ts';

const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${attributes}>${inner}</svg>`;

test.each([
  ['a drawing', svg('<title>Plan</title><g fill="#fff"><path d="M0 0h1"/></g>')],
  [
    'an XML declaration and a doctype',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${svg('<rect width="1"/>')}`,
  ],
  ['references within the file', svg('<defs><linearGradient id="a"/></defs><use href="#a"/><rect fill="url(#a)"/>')],
  ['a picture that is part of it', svg('<image href="data:image/png;base64,AAAA"/>')],
  ['what a drawing program noted', svg('<sodipodi:namedview pagecolor="#fff"/><metadata><rdf:RDF/></metadata>')],
  ['styles', svg('<style>.a { fill: red }</style><circle class="a" r="1"/>')],
])('%s is published', (_, text) => {
  expect(findUnsafeReason(text)).toBeUndefined();
});

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
  ['a script by another prefix', svg('<a.b:script xmlns:a.b="http://www.w3.org/2000/svg">alert(1)</a.b:script>')],
  ['HTML within it', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
  ['HTML by a prefix', svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" title="x"/>')],
  ['a handler', svg('', ' onload="alert(1)"')],
  ['a handler on a line of its own', svg('', '\nonload\n=\n"alert(1)"')],
  ['a handler behind a slash', svg('<rect/onclick="alert(1)"/>')],
  ['a link', svg('<a href="#x"><text>x</text></a>')],
  ['a link that runs', svg('<use href="javascript:alert(1)"/>')],
  ['a reference to another file', svg('<use href="other.svg#a"/>')],
  ['a reference without quotes', svg('<use href=other.svg />')],
  ['HTML as a picture', svg('<image href="data:text/html,x"/>')],
  ['an SVG as a picture', svg('<image href="data:image/svg+xml,x"/>')],
  ['an animation of a reference', svg('<use href="#a"><set attributeName="href" to="x"/></use>')],
  ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ['a style sheet from elsewhere', `<?xml-stylesheet href="https://example.com/a.css"?>${svg('')}`],
  ['styles from elsewhere', svg('<style>@import "a.css";</style>')],
  ['a fill from elsewhere', svg('<rect fill="url(https://example.com/a#b)"/>')],
  ['characters by number', svg('<rect id="&#106;"/>')],
  ['another encoding', `<?xml version="1.0" encoding="iso-2022-jp"?>${svg('')}`],
  ['the signs of another encoding', svg('<scr\u001B(Bipt>alert(1)</script>')],
  ['text', 'no picture'],
])('%s is not', (_, text) => {
  expect(findUnsafeReason(text)).toEqual(expect.any(String));
});

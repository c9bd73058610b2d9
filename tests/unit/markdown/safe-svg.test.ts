/** Tests the check of SVG files: drawings pass, and anything that could run or load something fails. */
import { expect, test } from 'vitest';
import { findUnsafeReason } from '../../../src/markdown/html/safe-svg.ts';

const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${attributes}>${inner}</svg>`;

test.each([
  ['shapes', svg('<title>Plan</title><g fill="#fff"><path d="M0 0h1"/></g>')],
  [
    'an XML declaration and a doctype',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${svg('<rect width="1"/>')}`,
  ],
  ['references within the file', svg('<defs><linearGradient id="a"/></defs><use href="#a"/><rect fill="url(#a)"/>')],
  ['an embedded picture', svg('<image href="data:image/png;base64,AAAA"/>')],
  ['the metadata of a drawing program', svg('<sodipodi:namedview pagecolor="#fff"/><metadata><rdf:RDF/></metadata>')],
  ['styles', svg('<style>.a { fill: red }</style><circle class="a" r="1"/>')],
])('an SVG file may contain %s', (_, text) => {
  expect(findUnsafeReason(text)).toBeUndefined();
});

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
  ['a script with a prefix', svg('<a.b:script xmlns:a.b="http://www.w3.org/2000/svg">alert(1)</a.b:script>')],
  ['HTML', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
  ['HTML with a prefix', svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" title="x"/>')],
  ['an event handler', svg('', ' onload="alert(1)"')],
  ['an event handler on a separate line', svg('', '\nonload\n=\n"alert(1)"')],
  ['an event handler after a slash', svg('<rect/onclick="alert(1)"/>')],
  ['a link', svg('<a href="#x"><text>x</text></a>')],
  ['a javascript: link', svg('<use href="javascript:alert(1)"/>')],
  ['a reference to another file', svg('<use href="other.svg#a"/>')],
  ['a reference without quotes', svg('<use href=other.svg />')],
  ['HTML as a picture', svg('<image href="data:text/html,x"/>')],
  ['an SVG as a picture', svg('<image href="data:image/svg+xml,x"/>')],
  ['an animation of a reference', svg('<use href="#a"><set attributeName="href" to="x"/></use>')],
  ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ['an external style sheet', `<?xml-stylesheet href="https://example.com/a.css"?>${svg('')}`],
  ['imported styles', svg('<style>@import "a.css";</style>')],
  ['an external fill', svg('<rect fill="url(https://example.com/a#b)"/>')],
  ['character references', svg('<rect id="&#106;"/>')],
  ['another encoding', `<?xml version="1.0" encoding="iso-2022-jp"?>${svg('')}`],
  ['escape sequences of another encoding', svg('<scr\u001B(Bipt>alert(1)</script>')],
  ['text without an svg element', 'no picture'],
])('an SVG file must not contain %s', (_, text) => {
  expect(findUnsafeReason(text)).toEqual(expect.any(String));
});

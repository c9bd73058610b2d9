/** What `npm run content` says is wrong: in the words of the interface, and in front matter. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runContent, type Outcome } from './content-command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function content(...options: string[]): Outcome {
  return runContent('--content', join(folder, 'docs'), '--ledger', join(folder, 'ledger'), ...options);
}

/** The file as problems name it. */
function write(file: string, text: string): string {
  const location = join(folder, file);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, text);
  return relative(root, location).replaceAll('\\', '/');
}

function list(items: readonly string[], contentLocale = ''): string {
  const more = contentLocale === '' ? '' : `ms.contentlocale: ${contentLocale}\n`;
  const lines = items.map((item) => `- ${item}\n`).join('');
  return `---\nms.openlocfilehash: a1b2\n${more}---\n# <a name="t"></a>T\n\n## <a name="general"></a>G\n\n${lines}`;
}

const english = ['Prepare the network.', 'Train the help desk.', 'Migrate the mailboxes.'];
const french = ['Préparer le réseau.', 'Former le support.', 'Migrer les boîtes.'];

test('front matter of another language than its folder is told, again and again, and is no failure', () => {
  const file = write('docs/fr-fr/plan.md', list(french, 'de-DE'));
  const message = `${file}:3 locale-differs: ms.contentlocale is "de-DE", but the folder is that of fr-FR.`;
  expect(content()).toMatchObject({ status: 0, errors: expect.stringContaining(message) as string });
  expect(content().errors).toContain(message);
});

test('a message file that is wrong is told, and no ledger is written', () => {
  write('docs/en-us/plan.md', list(english));
  cpSync(join(root, 'src/content/messages/en-us.json'), join(folder, 'messages/en-us.json'));
  const file = write('messages/fr-fr.json', '{\n  "nothing": "x"\n}\n');
  const { status, errors } = content('--messages', join(folder, 'messages'));
  expect(status).toBe(1);
  expect(errors).toContain(`${file}:2 message-invalid: There is no message "nothing".`);
  expect(errors).toMatch(/no ledger was written/u);
  expect(existsSync(join(folder, 'ledger'))).toBe(false);
});

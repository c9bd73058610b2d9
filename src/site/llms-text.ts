/** The documents as Markdown, for language models (format: llmstxt.org). */
import { docsetConfig } from './docset.ts';
import { allDocuments } from './documents.ts';
import { absolute, addresses } from './links.ts';
import { docset, tagOf } from './words.ts';

export async function llmsText(): Promise<string> {
  const { title, description } = docset(docsetConfig().defaultLocale);
  const documents = await allDocuments();
  const lines = documents.map(
    ({ locale, path, checklist }) =>
      `- [${checklist.title}](${absolute(addresses.source(locale, path))}): ${tagOf(locale)}`,
  );
  return `# ${title}\n\n> ${description}\n\n## Documents\n\n${lines.join('\n')}\n`;
}

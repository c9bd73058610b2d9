/** Lists the documents for language models, in the format of https://llmstxt.org. */
import { docsetConfig } from '../config/docset.ts';
import { allDocuments } from '../collection/documents.ts';
import { absolute, addresses } from './links.ts';
import { docset, tagOf } from '../words/words.ts';

/** Returns the file: Markdown with a link to the source of each document. */
export async function llmsText(): Promise<string> {
  const { title, description } = docset(docsetConfig().defaultLocale);
  const documents = await allDocuments();
  const lines = documents.map(
    ({ locale, path, checklist }) =>
      `- [${checklist.title}](${absolute(addresses.source(locale, path))}): ${tagOf(locale)}`,
  );
  return `# ${title}\n\n> ${description}\n\n## Documents\n\n${lines.join('\n')}\n`;
}

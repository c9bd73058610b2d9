/** Checks that the language that a file declares is the language of its folder. */
import { canonicalTag, isAgreeing } from '../../locale/locale.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ReadTranslation } from '../docset/file-content.ts';
import type { ReadFile } from '../docset/read-source.ts';

/**
 * Returns a problem per file whose `ms.contentlocale` is not a language tag, or names another language than its folder.
 *
 * @param files The document in each locale.
 * @param translations The content of the same files.
 */
export function localeProblems(files: readonly ReadFile[], translations: readonly ReadTranslation[]): Problem[] {
  const names = new Map(files.map(({ file: { locale, file } }) => [locale, file]));
  return translations.flatMap(({ locale, contentLocale }) => {
    const folderTag = canonicalTag(locale) ?? locale;
    const declared = contentLocale && canonicalTag(contentLocale.name);
    if (!contentLocale || (declared !== undefined && isAgreeing(folderTag, declared))) return [];
    const fault = declared === undefined ? 'which is not a language tag' : `but the folder is for "${folderTag}"`;
    const problem: Problem = {
      code: 'locale-differs',
      severity: 'warning',
      file: names.get(locale) ?? locale,
      line: contentLocale.line,
      message: `ms.contentlocale is "${contentLocale.name}", ${fault}.`,
      hint: `Write "${folderTag}", or move the file to the folder of its language; the page appears under /${locale}/ as ${folderTag}.`,
    };
    return [problem];
  });
}

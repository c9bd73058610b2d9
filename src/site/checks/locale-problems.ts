/** Whether files say that they are in the language of the folder that they lie in. */
import { canonicalTag, isAgreeing } from '../../locale/locale.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ReadTranslation } from '../docset/file-content.ts';
import type { ReadFile } from '../docset/read-source.ts';

/**
 * @param files A document in each locale.
 * @param translations What was read of them.
 * @returns A problem for each whose `ms.contentlocale` is no language tag, or another language than its folder's.
 */
export function localeProblems(files: readonly ReadFile[], translations: readonly ReadTranslation[]): Problem[] {
  const names = new Map(files.map(({ file: { locale, file } }) => [locale, file]));
  return translations.flatMap(({ locale, contentLocale }) => {
    const own = canonicalTag(locale) ?? locale;
    const declared = contentLocale && canonicalTag(contentLocale.name);
    if (!contentLocale || (declared !== undefined && isAgreeing(own, declared))) return [];
    const fault = declared === undefined ? 'which is not a language tag' : `but the folder is for "${own}"`;
    const problem: Problem = {
      code: 'locale-differs',
      severity: 'warning',
      file: names.get(locale) ?? locale,
      line: contentLocale.line,
      message: `ms.contentlocale is "${contentLocale.name}", ${fault}.`,
      hint: `Write "${own}", or move the file to the folder of its language; the page appears under /${locale}/ as ${own}.`,
    };
    return [problem];
  });
}

/** Builds the data of the page for addresses that do not exist. */
import { directionOf } from '../../locale/locale.ts';
import { allDocuments, allLocales, mainLocale } from '../collection/documents.ts';
import { frameOf, type Frame } from './frame.ts';
import { addresses } from './links.ts';
import { tagOf, wordsFor } from '../words/words.ts';

/** Returns the frame in the default language, and links to every document in every language. */
export async function notFoundPage(): Promise<{
  frame: Frame;
  links: { tag: string; direction: 'ltr' | 'rtl'; href: string; title: string }[];
}> {
  const locale = await mainLocale();
  const { t } = wordsFor(locale);
  const frame = await frameOf({
    locale,
    path: '',
    title: t('notFound.title'),
    description: t('notFound.title'),
    locales: await allLocales(),
    noIndex: true,
  });
  const documents = await allDocuments();
  const links = documents.map(({ locale: of, path, checklist }) => ({
    tag: tagOf(of),
    direction: directionOf(tagOf(of)),
    href: addresses.page(of, path),
    title: checklist.title,
  }));
  return { frame: { ...frame, alternates: [] }, links };
}

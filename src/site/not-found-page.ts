/** The page for addresses that do not exist, as data for its layout. */
import { site } from '../content/site.ts';
import { allDocuments, allLocales } from './documents.ts';
import { addresses, frameOf, type Frame } from './frame.ts';
import { tagOf, translateFor } from './words.ts';

export async function notFoundPage(): Promise<{
  frame: Frame;
  links: { tag: string; href: string; title: string }[];
}> {
  const locale = site.defaultLocale;
  const t = translateFor(locale);
  const frame = await frameOf({
    locale,
    path: '',
    title: t('notFound.title'),
    description: t('notFound.title'),
    locales: await allLocales(),
  });
  const documents = await allDocuments();
  const links = documents.map(({ locale: of, path, checklist }) => ({
    tag: tagOf(of),
    href: addresses.page(of, path),
    title: checklist.title,
  }));
  return { frame: { ...frame, noIndex: true, alternates: [] }, links };
}

/** Extracts what other steps need to know of a document: items, headings, and the anchors that links may lead to. */
import { landmarksOf, type Landmarks } from '../../checklist/drift/landmarks.ts';
import type { Translation } from '../../checklist/identity/ledger/translation.ts';
import { rowsOf } from '../../checklist/identity/ledger/rows.ts';
import type { Document } from '../../markdown/document.ts';
import { roleDocument } from '../../markdown/roles/role-document.ts';

/** A document in one locale, before its items have ids. */
export interface ReadTranslation extends Translation {
  landmarks: Landmarks;
  /** The `ms.contentlocale` of the file, and its line. */
  contentLocale?: { name: string; line: number };
}

export interface FileContent extends PageContent {
  /** The lists of the document's roles. */
  roles: RoleContent[];
}

/** One page of a file: the document, or the list of a role. */
interface PageContent {
  title: string;
  /** All `id`s of the page except those of items. */
  anchors: string[];
  translation: Omit<ReadTranslation, 'locale'>;
}

interface RoleContent extends PageContent {
  role: string;
}

/** Returns the content of a parsed file: the document, and the list of each role. */
export function contentOf(document: Document): FileContent {
  const roles = document.roles.map(({ heading }) => heading.anchor);
  return {
    ...pageOf(document),
    roles: roles.map((role) => ({ role, ...pageOf(roleDocument(document, role)) })),
  };
}

function pageOf(document: Document): PageContent {
  const { sourceHash, sourceCommit, date, contentLocale } = document.frontMatter;
  const source = sourceHash ?? sourceCommit;
  const line = document.contentLocaleLine;
  const translation = {
    rows: rowsOf(document),
    landmarks: landmarksOf(document),
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(contentLocale === undefined || line === undefined ? {} : { contentLocale: { name: contentLocale, line } }),
  };
  return { title: document.title, anchors: document.anchors, translation };
}

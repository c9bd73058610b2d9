/** What a document's file holds, whatever is around it: its items, its headings, the places that others may link to. */
import { landmarksOf, type Landmarks } from '../../checklist/drift/landmarks.ts';
import type { Translation } from '../../checklist/identity/ledger/translation.ts';
import { rowsOf } from '../../checklist/identity/ledger/rows.ts';
import type { Document } from '../../markdown/document.ts';
import { roleDocument } from '../../markdown/roles/role-document.ts';

/** A document in one locale, as it was read. */
export interface ReadTranslation extends Translation {
  landmarks: Landmarks;
  /** Its `ms.contentlocale`, and the line of it. */
  contentLocale?: { name: string; line: number };
}

export interface FileContent extends PageContent {
  /** The lists of its roles. */
  roles: RoleContent[];
}

/** A page, and the translation that it is of its document. */
interface PageContent {
  title: string;
  /** All `id`s of its page, but for those of items. */
  anchors: string[];
  translation: Omit<ReadTranslation, 'locale'>;
}

interface RoleContent extends PageContent {
  role: string;
}

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

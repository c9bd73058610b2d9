/** The past of the page's items: asked for once, from the page's own JSON. */
import type { DocumentHistory } from '../../progress/marks/document-history.ts';
import { fetchJson } from './fetch-json.ts';

let asked: Promise<DocumentHistory> | undefined;

/** @returns What all callers share. It rejects where it cannot be loaded; the next call asks again. */
export function loadHistory(): Promise<DocumentHistory> {
  asked ??= fetchJson<{ history: DocumentHistory }>('model').then(
    ({ history }) => history,
    (error: unknown) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

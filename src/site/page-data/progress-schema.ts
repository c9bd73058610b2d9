/** The JSON Schema of the file that holds everything, with its address on this site. */
import { progressJsonSchema } from '../../progress/files/parse-progress-file.ts';
import { absolute, addresses } from '../addresses/links.ts';

export function progressSchema(): object {
  const $id = absolute(addresses.root('schemas/progress-1.json'));
  return { $id, title: 'Progress in the checklists of a Jalon site', ...progressJsonSchema() };
}

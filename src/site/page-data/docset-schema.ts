/** The JSON Schema of a docset's `jalon.json`, with its address on this site. */
import { configJsonSchema } from '../config/config-schema.ts';
import { absolute, addresses } from '../addresses/links.ts';

export function docsetSchema(): object {
  const $id = absolute(addresses.root('schemas/docset-1.json'));
  return { $id, title: 'What a docset of a Jalon site says of itself', ...configJsonSchema() };
}

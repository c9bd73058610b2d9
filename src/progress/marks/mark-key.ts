/**
 * The names of Jalon's entries in localStorage: all start with `jalon:`, and nothing else is ever touched.
 *
 * | key | what |
 * | --- | --- |
 * | `jalon:marks:<project>:<list>:<id>` | a mark: `mark.ts` |
 * | `jalon:log:<project>:<instant>:<random>` | what a person did: `log.ts` |
 * | `jalon:engagement:<project>` | its name: `project.ts` |
 * | `jalon:backup:<project>` | when it was downloaded last: `backup.ts` |
 * | `jalon:visit:<list>` | what the person has seen of its changes: `visit.ts` |
 * | `jalon:aside:<key>` | an entry that cannot be read |
 * | `jalon:engagement`, `jalon:locale`, `jalon:theme`, `jalon:shortcuts` | what the person chose |
 * | `jalon:print` | what they chose to print last: `print-choice.ts` |
 */

/** The project that everyone has, without any ceremony. */
export const defaultProject = 'default';

/**
 * @param project Which of the lists that a person keeps side by side.
 * @param list What marks of a document are kept under, such as `your-responsibilities`.
 * @param id An item's id, such as `general/3.2`; empty for what the keys of all items of the document start with.
 * @returns Such as `jalon:marks:default:your-responsibilities:general/3.2`: the same in every language.
 */
export function markKey(project: string, list: string, id: string): string {
  return `jalon:marks:${project}:${list}:${id}`;
}

/** Where the project that was chosen last is kept, by its id; in sessionStorage, the one that a tab shows. */
export const chosenProjectKey = 'jalon:engagement';

/** Where what is known of a project is kept; of the default one, only where it was given a name. */
export function projectKey(project: string): string {
  return `jalon:engagement:${project}`;
}

/** Where an entry goes that cannot be read, with its old key behind it. */
export function asideKey(key: string): string {
  return `jalon:aside:${key}`;
}

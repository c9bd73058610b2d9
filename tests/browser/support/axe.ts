/** Checks a page for violations of accessibility rules with axe. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Returns one line per element that violates a rule, on the whole page or within a selector. */
export async function findViolations(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Checks a page for violations of accessibility rules with axe. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose outcome depends on colours. Without the others, a scan takes a quarter of the time. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Scans a page, or the part of it that a selector names.
 *
 * @returns One line per element that violates a rule.
 */
export function findViolations(page: Page, within?: string): Promise<string[]> {
  return scan(createScanner(page, within));
}

/** Scans in light colours with all rules, and then in the dark with those on colours. The page is light afterwards. */
export async function findViolationsLightAndDark(page: Page, within?: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await scan(createScanner(page, within));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await scan(createScanner(page, within).withRules(colourRules));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((violation) => `dark: ${violation}`)];
}

function createScanner(page: Page, within?: string): AxeBuilder {
  // The legacy mode cannot look into frames of other origins. There are none, and it takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  return within === undefined ? axe : axe.include(within);
}

async function scan(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

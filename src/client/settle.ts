/**
 * What a page does besides saving ticks, once there is anything saved in this browser or the person begins to do
 * something: nothing of it is in the first view.
 */
import { connectLanguageLinks } from './language.ts';
import { orphanKeys } from './orphan-keys.ts';
import { connectThemeChoice } from './theme-choice.ts';
import { connectVisit } from './visit.ts';

connectThemeChoice();
connectLanguageLinks();
connectVisit();
const list = document.querySelector<HTMLElement>('main[data-list]')?.dataset['list'];
if (list !== undefined && orphanKeys(list).length > 0) void import('./orphans.ts');

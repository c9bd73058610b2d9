/** Brings a page to life once it is parsed. Every page loads it; what a page does not have costs it nothing. */
import { connectCurrentPhase } from './current-phase.ts';
import { connectLanguageLinks } from './language.ts';
import { connectOnDemand } from './on-demand.ts';
import { connectPrintButton } from './print-button.ts';
import { connectSaveNotices } from './save-notices.ts';
import { connectThemeChoice } from './theme-choice.ts';
import { connectSharing } from './share.ts';
import { connectTicking } from './ticking.ts';

document.documentElement.dataset['live'] = '';
connectThemeChoice();
connectTicking();
connectSaveNotices();
connectCurrentPhase();
connectLanguageLinks();
connectPrintButton();
connectSharing();
connectOnDemand();

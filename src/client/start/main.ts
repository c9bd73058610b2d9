/**
 * Makes a parsed page interactive. Every page loads this script, which contains the code to save a tick; all other code
 * is loaded on demand.
 */
import { connectCommands } from './commands.ts';
import { connectOnDemand } from './on-demand.ts';
import { restorePlace } from '../store/place.ts';
import { connectSaveNotices } from './save-notices.ts';
import { connectSharing } from './sharing.ts';
import { connectTicking } from './ticking.ts';

document.documentElement.dataset['live'] = '';
restorePlace();
connectTicking();
connectSaveNotices();
connectSharing();
connectCommands();
connectOnDemand();

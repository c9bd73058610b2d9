/**
 * Brings a page to life once it is parsed: what saves a tick is here from the start. What a person may ask for beyond that
 * is loaded when they do. Every page loads it; what a page does not have costs it nothing.
 */
import { connectCommands } from './commands.ts';
import { connectOnDemand } from './on-demand.ts';
import { restorePlace } from '../header/place.ts';
import { connectSaveNotices } from './save-notices.ts';
import { connectSharing } from '../links/share.ts';
import { connectTicking } from './ticking.ts';

document.documentElement.dataset['live'] = '';
restorePlace();
connectTicking();
connectSaveNotices();
connectSharing();
connectCommands();
connectOnDemand();

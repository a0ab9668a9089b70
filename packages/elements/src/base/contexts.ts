import type { Client } from '@juyi/client/client';
import type { Live } from '@juyi/client/kernel/live';
import type { ViewerStore } from '@juyi/client/people/viewer-store';
import type { Locale } from '@juyi/core/kernel/text';
import type { Context } from './context.ts';

/** How people on this part of the page like to read. */
export interface Reading {
  locale: Locale;
  elder: boolean;
}

// Named by text, so that two copies of this package on one page still meet; the number changes with the meaning.
export const apiContext: Context<Client> = 'juyi/api@1';
export const viewerContext: Context<ViewerStore> = 'juyi/viewer@1';
export const liveContext: Context<Live> = 'juyi/live@1';
export const localeContext: Context<Reading> = 'juyi/locale@1';

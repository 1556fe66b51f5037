import { HostType, Storage, StorageType, Utilities } from '@microsoft/office-js-helpers';
import type { Language } from '../../domain/text';
import type { DocumentSettings } from '../../ports/document-settings';
import { officeSettings, settingsForNow } from './document-settings';

/** Small things a pane remembers between two openings, such as the city chosen last. */
export interface Preferences {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** Where the pane runs, as far as it has to know. */
export interface Platform {
  /** `none` in a plain browser. */
  host: 'excel' | 'word' | 'none';
  /** Of the menus: the pane speaks it. */
  displayLanguage: Language;
  /** Of the text people write: figures speak it. */
  contentLanguage: Language;
  dark: boolean;
  preferences: Preferences;
  settings: DocumentSettings;
}

const HOSTS: Record<string, Platform['host']> = { [HostType.EXCEL]: 'excel', [HostType.WORD]: 'word' };

/** Waits for Office and tells the facts about it. Never fails: without Office the host is `none`. */
export async function openPlatform(): Promise<Platform> {
  if (typeof Office === 'undefined' || !Office.onReady) return inPlainBrowser();
  const { host } = await Office.onReady();
  if (!host) return inPlainBrowser();
  const { displayLanguage, contentLanguage, officeTheme, partitionKey } = Office.context;
  return {
    host: HOSTS[Utilities.host] ?? 'none',
    displayLanguage: languageOf(displayLanguage),
    contentLanguage: languageOf(contentLanguage ?? displayLanguage),
    dark: isDark(officeTheme?.bodyBackgroundColor),
    preferences: storedPreferences(partitionKey),
    settings: officeSettings(),
  };
}

function inPlainBrowser(): Platform {
  const language = languageOf(navigator.language);
  return {
    host: 'none',
    displayLanguage: language,
    contentLanguage: language,
    dark: false,
    preferences: storedPreferences(undefined),
    settings: settingsForNow(),
  };
}

/** German for every German locale and where nothing is known; English for all others. */
function languageOf(locale: string | undefined): Language {
  return !locale || locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}

function isDark(colour: string | undefined): boolean {
  const [red = 255, green = 255, blue = 255] = (colour?.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return 0.3 * red + 0.6 * green + 0.1 * blue < 90;
}

/** Chromium partitions storage by top-level site, Office by this key: without it Word and Excel mix on some platforms. */
function storedPreferences(partitionKey: string | undefined): Preferences {
  const container = ['sozialraum-office', partitionKey?.replace(/\W/g, '-')].filter(Boolean).join('-');
  try {
    const storage = new Storage<string>(container, StorageType.LocalStorage);
    return {
      get: (name) => storage.get(name) ?? undefined,
      set: (name, value) => void storage.set(name, value),
    };
  } catch {
    return preferencesForNow();
  }
}

/** For browsers that refuse storage to framed pages: remembered until the pane closes. */
function preferencesForNow(): Preferences {
  const values = new Map<string, string>();
  return { get: (name) => values.get(name), set: (name, value) => void values.set(name, value) };
}

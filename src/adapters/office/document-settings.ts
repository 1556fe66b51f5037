import type { DocumentSettings } from '../../ports/document-settings';

const PREFIX = 'sozialraum.';

/** The settings of the document open in Excel or Word. */
export function officeSettings(): DocumentSettings {
  const { settings } = Office.context.document;
  return {
    get(name) {
      const value: unknown = settings.get(PREFIX + name);
      return typeof value === 'string' ? value : undefined;
    },
    set(name, value) {
      settings.set(PREFIX + name, value);
      settings.saveAsync();
    },
  };
}

/** Where no document is open: remembered until the page is closed. */
export function settingsForNow(): DocumentSettings {
  const values = new Map<string, string>();
  return { get: (name) => values.get(name), set: (name, value) => void values.set(name, value) };
}

import { createContext, useContext } from 'react';
import type { Language } from '../domain/text';
import type { DocumentSettings } from '../ports/document-settings';
import type { IndicatorSource } from '../ports/indicator-source';
import type { OpenDocument } from '../ports/open-document';

export interface Preferences {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** What every pane needs from outside; the entry files choose who gives it. */
export interface PanePorts {
  source: IndicatorSource;
  /** Of the person, on this machine. */
  preferences: Preferences;
  /** Of the document. */
  settings: DocumentSettings;
  /** The language people write in here; the pane itself may speak another. */
  contentLanguage: Language;
  open: OpenDocument;
}

const PortsContext = createContext<PanePorts | undefined>(undefined);

export const PortsProvider = PortsContext;

/** The ports of the pane that is open. */
export function usePorts(): PanePorts {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('A pane without ports.');
  return ports;
}

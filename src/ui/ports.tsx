import { createContext, useContext } from 'react';
import type { Place } from '../domain/finding';
import type { Language } from '../domain/text';
import type { DocumentSettings } from '../ports/document-settings';
import type { IndicatorSource } from '../ports/indicator-source';
import type { OpenDocument } from '../ports/open-document';
import type { ReportDocument } from '../ports/report-document';
import type { ChangeableWorkbook } from '../ports/workbook';

export interface Preferences {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** What a pane needs from outside; the entry files choose who gives it. */
export interface PanePorts {
  source: IndicatorSource;
  /** Whether the service is only tried out. */
  isTryOut?: () => Promise<boolean>;
  /** Of the person, on this machine. */
  preferences: Preferences;
  /** Of the document. */
  settings: DocumentSettings;
  /** The language people write in here; the pane itself may speak another. */
  contentLanguage: Language;
  open: OpenDocument;
  /** Beside a workbook. */
  workbook?: ChangeableWorkbook;
  /** Beside a report. */
  document?: ReportDocument;
  /** Beside a report: brings a place into sight. */
  show?: (place: Place) => Promise<void>;
}

export const PortsContext = createContext<PanePorts | undefined>(undefined);

/** The ports of the pane that is open. */
export function usePorts(): PanePorts {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('A pane without ports.');
  return ports;
}

export type WorkbookPorts = PanePorts & Required<Pick<PanePorts, 'workbook'>>;

/** The ports of a pane beside a workbook. */
export function useWorkbookPorts(): WorkbookPorts {
  const ports = usePorts();
  if (!beside(ports, 'workbook')) throw new Error('No workbook beside this pane.');
  return ports;
}

export type ReportPorts = PanePorts & Required<Pick<PanePorts, 'document' | 'show'>>;

/** The ports of a pane beside a report. */
export function useReportPorts(): ReportPorts {
  const ports = usePorts();
  if (!beside(ports, 'document', 'show')) throw new Error('No report beside this pane.');
  return ports;
}

function beside<Name extends keyof PanePorts>(
  ports: PanePorts,
  ...names: Name[]
): ports is PanePorts & Required<Pick<PanePorts, Name>> {
  return names.every((name) => ports[name] !== undefined);
}

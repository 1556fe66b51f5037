import { answerCommonCall, commonCalls } from './common-calls';
import type {
  CommonAnswer,
  CommonArgument,
  CommonNode,
  CommonParams,
  CommonPart,
  DispatchId,
} from './common-calls';
import { dispatchIds } from './dispatch-ids';
import type { EmulatedHost, Notice } from './host';
import { runRichApi } from './rich-api';
import { richApiEntry } from './wire';

type Respond = (answer: unknown) => void;
type EventHandler = (dispatchId: number, payload: unknown) => void;

export interface ExternalTransport {
  /** Puts another document behind the pane, as a fresh start without loading Office.js again. */
  use(host: EmulatedHost): void;
}

/**
 * Seam B: `window.external` as Excel and Word for Windows offer it to the pane (excel-win32-16.01.debug.js 4753-5085).
 * Has to stand before Office.js is loaded.
 */
export function connectExternal(window: Window, first: EmulatedHost): ExternalTransport {
  const events = new Map<number, Set<EventHandler>>();
  let host = first;
  let stop = host.notices.listen((notice) => pass(notice, events));

  const later = (respond: Respond, answer: unknown) => void window.setTimeout(() => respond(answer), 0);
  const external = {
    GetContext: () => contextOf(() => host, later),
    GetHostInfo: () => undefined,
    Execute: (dispatchId: number, args: unknown[], respond: Respond) =>
      later(respond, safeArray(execute(host, dispatchId, args))),
    RegisterEvent(dispatchId: number, _target: string, handler: EventHandler, respond: Respond) {
      events.set(dispatchId, (events.get(dispatchId) ?? new Set()).add(handler));
      later(respond, safeArray([0]));
    },
    UnregisterEvent(dispatchId: number, _target: string, respond: Respond) {
      events.delete(dispatchId);
      later(respond, safeArray([0]));
    },
    MessageParent: () => undefined,
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });

  return {
    use(next) {
      stop();
      host = next;
      stop = host.notices.listen((notice) => pass(notice, events));
    },
  };
}

function execute(host: EmulatedHost, dispatchId: number, args: unknown[]): unknown[] {
  if (dispatchId === dispatchIds.executeRichApi) {
    const { error, data } = runRichApi(host, args[0] as unknown[]);
    return [error, data ?? null];
  }
  if (dispatchId === dispatchIds.appCommandInvocationCompleted) return [0, []];
  const { error, answer } = answerCommonCall(host, dispatchId, (takes) => named(takes, args));
  return error ? [error, null] : [0, marshalled(dispatchId as DispatchId, answer)];
}

const named = (takes: readonly CommonArgument[], args: unknown[]): CommonParams =>
  Object.fromEntries(takes.map((name, position) => [name, args[position]]));

function marshalled(dispatchId: DispatchId, answer: CommonAnswer): unknown {
  const shapes = {
    part: () => part(answer as CommonPart),
    parts: () => (answer as CommonPart[]).map(part),
    nodes: () => (answer as CommonNode[]).map(node),
    text: () => answer,
    nothing: () => [],
  };
  return shapes[commonCalls[dispatchId].gives]();
}

const part = ({ id, builtIn }: CommonPart) => [id, builtIn];
const node = ({ handle, baseName, namespaceUri, nodeType }: CommonNode) => [
  handle,
  baseName,
  namespaceUri,
  nodeType,
];

/** Stands in for a COM SAFEARRAY, at every depth. */
const safeArray = (values: unknown[]): unknown => {
  const inner = values.map((value) => (Array.isArray(value) ? safeArray(value) : value));
  return { toArray: () => inner, dimensions: () => 1, getItem: (index: number) => inner[index] };
};

function pass(notice: Notice, events: Map<number, Set<EventHandler>>) {
  const fire = (dispatchId: number, payload: unknown) =>
    events.get(dispatchId)?.forEach((handler) => handler(dispatchId, payload));
  if (notice.kind === 'selectionChanged') fire(dispatchIds.documentSelectionChanged, safeArray([]));
  if (notice.kind === 'richApi') fire(dispatchIds.richApiMessage, safeArray(notice.events.map(richApiEntry)));
}

/** What the control tells about itself and its document (excel-win32-16.01.debug.js 4990-5070). */
function contextOf(host: () => EmulatedHost, later: (respond: Respond, answer: unknown) => void) {
  const { kind, locale, fileName, requirements } = host();
  return {
    GetAppType: () => (kind === 'Excel' ? 1 : 2),
    GetSolutionRef: () => 'sozialraum-office',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => `C:\\Berichte\\${fileName}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'c0',
    GetInstanceId: () => 'i0',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostFullVersion: () => '16.0.14332.20839',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of host().settings) {
          keys.push(key);
          values.push(value);
        }
      },
      WriteAsync(keys: string[], values: string[], respond: Respond) {
        const { settings, notices } = host();
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ''));
        notices.tell({ kind: 'settingsSaved' });
        later(respond, 0);
      },
    }),
  };
}

const theme = {
  primaryFontColor: 0,
  primaryBackgroundColor: 0xffffff,
  secondaryFontColor: 0,
  secondaryBackgroundColor: 0xf2f2f2,
};

import { answerCommonCall, commonCalls, notSupportedNumber } from './common-calls';
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
import { appContext, paneAddress, paneWindowName } from './web-pane';
import type { PaneIdentity } from './web-pane';

/** One message between the pane and the page that hosts it (excel-web-16.00.debug.js 4800-5330). */
interface Message {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _actionType: number;
  _data: MessageData;
}

type MessageData = Record<string, unknown> & {
  DdaMethod?: { DispatchId: number };
  ArrayData?: unknown[];
};

const messageTypes = { request: 0, response: 1 };
const requestTypes = { invoke: 0, register: 1, unregister: 2 };
const responseTypes = { forCalling: 0, forEventing: 1 };

export interface PaneFrame {
  frame: HTMLIFrameElement;
  /** Actions the pane sent, newest last: the invoked name and the DispatchId, if it was a method. */
  log: { action: string; dispatchId?: number }[];
  /** Runs a ribbon command of kind ExecuteFunction in this pane, as a click on the ribbon does. */
  invokeCommand(functionName: string): void;
  unmount(): void;
}

/**
 * Seam A: mounts a task pane in `container` and speaks with it as Excel and Word for the web do (postMessage, XDM).
 * Both pages have to be https on one host name; the pane's page is loaded as it is, nothing is injected.
 */
export function mountPane(
  container: HTMLElement,
  { host, url, title }: { host: EmulatedHost; url: string; title: string },
): PaneFrame {
  const window = container.ownerDocument.defaultView as Window;
  const origin = window.location.origin;
  const pane: PaneIdentity = {
    appId: window.crypto.randomUUID(),
    conversation: window.crypto.randomUUID(),
    origin,
  };
  const frame = container.ownerDocument.createElement('iframe');
  const registered = new Map<string, Message>();
  const log: PaneFrame['log'] = [];

  const post = (request: Message, data: unknown, responseType: number) =>
    frame.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: messageTypes.response,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: origin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
      new URL(url, origin).origin,
    );
  const reply = (request: Message, data: unknown) => post(request, data, responseTypes.forCalling);
  const fire = (eventName: string, data: unknown) => {
    const registration = registered.get(eventName);
    if (registration) post(registration, data, responseTypes.forEventing);
  };

  const onRequest = (request: Message) => {
    const dispatchId = request._data?.DdaMethod?.DispatchId;
    log.push({ action: request._actionName, ...(dispatchId === undefined ? {} : { dispatchId }) });
    if (request._actionType === requestTypes.register) registered.set(request._actionName, request);
    if (request._actionType === requestTypes.unregister) registered.delete(request._actionName);
    if (request._actionType !== requestTypes.invoke) return reply(request, { Error: 0 });
    if (request._actionName === 'ContextActivationManager_getAppContextAsync')
      return reply(request, appContext(host, pane));
    if (request._actionName === 'ContextActivationManager_notifyHost') return undefined;
    if (request._actionName === 'executeMethod' && dispatchId !== undefined)
      return reply(request, { Version: 1, ...execute(host, dispatchId, request._data) });
    host.unimplemented.push(request._actionName);
    return reply(request, { Error: notSupportedNumber });
  };
  const onMessage = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow) return;
    const message = messageIn(event.data);
    if (message?._messageType === messageTypes.request) onRequest(message);
  };
  window.addEventListener('message', onMessage);
  const stop = host.notices.listen((notice) => pass(notice, fire));

  frame.title = title;
  frame.name = paneWindowName(host, pane);
  frame.src = paneAddress(host, url);
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads');
  container.append(frame);
  return {
    frame,
    log,
    invokeCommand: (functionName) => fire('appCommandInvoked', invocation(functionName)),
    unmount() {
      stop();
      window.removeEventListener('message', onMessage);
      frame.remove();
    },
  };
}

function messageIn(data: unknown): Message | undefined {
  if (typeof data !== 'string' || !data.includes('_messageType')) return undefined;
  try {
    return JSON.parse(data) as Message;
  } catch {
    return undefined;
  }
}

function execute(host: EmulatedHost, dispatchId: number, data: MessageData): Record<string, unknown> {
  const known: Record<number, () => Record<string, unknown>> = {
    [dispatchIds.executeRichApi]: () => {
      const { error, data: answer } = runRichApi(host, data.ArrayData ?? []);
      return { Error: error, Data: answer };
    },
    [dispatchIds.saveSettings]: () => {
      saveSettings(host, data);
      return { Error: 0 };
    },
    [dispatchIds.loadSettings]: () => ({ Error: 0, Properties: { Settings: loadedSettings(host) } }),
    [dispatchIds.appCommandInvocationCompleted]: () => ({ Error: 0 }),
  };
  const own = known[dispatchId];
  if (own) return own();
  const { error, answer } = answerCommonCall(host, dispatchId, (takes) => named(takes, data));
  return error ? { Error: error } : { Error: 0, ...marshalled(dispatchId as DispatchId, answer) };
}

function saveSettings({ settings, notices }: EmulatedHost, data: MessageData) {
  const { Properties } = data.DdaSettingsMethod as { Properties: [string, string][] };
  settings.clear();
  for (const [key, value] of Properties) settings.set(key, value);
  notices.tell({ kind: 'settingsSaved' });
}

const loadedSettings = ({ kind, settings }: EmulatedHost) =>
  kind === 'Excel' ? [...settings].map(([Name, Value]) => ({ Name, Value })) : [...settings];

/** Argument names on this seam (CustomXmlPartsKeys); `text` has no key there, so the library writes "undefined". */
const argumentKeys: Record<CommonArgument, string> = {
  id: 'id',
  xml: 'xml',
  namespace: 'namespace',
  prefix: 'prefix',
  xpath: 'xpath',
  node: 'DataNodeHandle',
  data: 'Data',
  text: 'undefined',
};

const named = (takes: readonly CommonArgument[], data: MessageData): CommonParams =>
  Object.fromEntries(takes.map((name) => [name, data[argumentKeys[name]]]));

function marshalled(dispatchId: DispatchId, answer: CommonAnswer): Record<string, unknown> {
  const shapes = {
    part: () => ({ DataPartProperties: part(answer as CommonPart) }),
    parts: () => ({ DataPartList: (answer as CommonPart[]).map(part) }),
    nodes: () => ({ DataNodeList: (answer as CommonNode[]).map(node) }),
    text: () => ({ Data: answer }),
    nothing: () => ({}),
  };
  return shapes[commonCalls[dispatchId].gives]();
}

const part = ({ id, builtIn }: CommonPart) => ({ id, DataPartBuiltIn: builtIn });
const node = ({ handle, baseName, namespaceUri, nodeType }: CommonNode) => ({
  DataNodeHandle: handle,
  DataNodeBaseName: baseName,
  DataNodeNamespaceUri: namespaceUri,
  DataNodeType: nodeType,
});

function pass(notice: Notice, fire: (eventName: string, data: unknown) => void) {
  if (notice.kind === 'selectionChanged') fire('documentSelectionChanged', {});
  if (notice.kind === 'richApi') fire('richApiMessage', { ArrayData: notice.events.map(richApiEntry) });
}

/** `[AppCommandId, CallbackName, EventObjStr]` (AppCommandInvokedEventKeys). */
const invocation = (functionName: string) => [
  functionName,
  functionName,
  JSON.stringify({ source: { id: functionName } }),
];

import type { EmulatedHost } from './host';

/** Who the pane is in its conversation with the page; a new one for every mount (Office.js caches settings by it). */
export interface PaneIdentity {
  appId: string;
  conversation: string;
  origin: string;
}

/** `window.name` of the pane, read by Office.js before anything else; has to be set before insertion. */
export const paneWindowName = (host: EmulatedHost, { appId, conversation, origin }: PaneIdentity) =>
  JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: hostInfo(host).join('|'),
    xdmInfo: [conversation, appId, origin].join('|'),
  });

/** The pane's address with the host information Office puts there. */
export const paneAddress = (host: EmulatedHost, url: string) =>
  `${url}${url.includes('?') ? '&' : '?'}_host_Info=${hostInfo(host).join('$')}`;

/** Telemetry is switched off, as Office does where an administrator says so. */
const hostInfo = ({ kind, locale }: EmulatedHost) => [
  ...[kind, 'Web', '16.00', locale, 'c0'],
  ...['', 'disableLogging', '0'],
];

/** The answer to `ContextActivationManager_getAppContextAsync` (excel-web-16.00.debug.js 5844-5900). */
export const appContext = (host: EmulatedHost, { appId, origin }: PaneIdentity) => ({
  _id: appId,
  _appName: host.kind === 'Excel' ? 16 : 32,
  _appVersion: '16.00',
  _appMinorVersion: 0,
  _appUILocale: host.locale,
  _dataLocale: host.locale,
  _docUrl: `${origin}/${encodeURIComponent(host.fileName)}`,
  // OSF.ClientMode: 0 read only, 1 read and write.
  _clientMode: host.isReadOnly ? 0 : 1,
  _settings: host.kind === 'Excel' ? [...host.settings] : Object.fromEntries(host.settings),
  _reason: 'documentOpened',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'c0',
  _appInstanceId: appId,
  _requirementMatrix: JSON.stringify(host.requirements),
  _hostFullVersion: '16.0.14332.20839',
  _clientWindowHeight: 700,
  _clientWindowWidth: 350,
  _addinName: 'Sozialraum Office',
  _appDomains: [origin],
  _featureGates: {},
  _initialDisplayMode: 0,
});

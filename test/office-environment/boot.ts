import { TextDecoder, TextEncoder } from 'node:util';
import { connectExternal } from '../../src/emulator/protocol/external-transport';
import type { ExternalTransport } from '../../src/emulator/protocol/external-transport';
import type { EmulatedHost } from '../../src/emulator/protocol/host';

/**
 * Boots the real Office.js from node_modules against an emulated host, once per test file, with the requirement gate on:
 * members above the floor are refused by the library. Every test starts with a fresh document; the answer reaches the
 * transport, for a test that puts another document behind the pane.
 */
export function bootOffice(freshHost: () => EmulatedHost) {
  const page = officePage();
  // Every browser has them; jsdom does not.
  Object.assign(page, { TextDecoder, TextEncoder });
  let transport: ExternalTransport;

  beforeAll(async () => {
    transport = connectExternal(page, freshHost());
    await loadScript(page, `file://${require.resolve('@microsoft/office-js/dist/office.js')}`);
    await page.Office.onReady();
    Object.assign(globalThis, namespacesOf(page));
    gate().CommonUtility._doApiNotSupportedCheck = true;
  }, 30_000);

  beforeEach(() => {
    forgetSettings(page);
    transport.use(freshHost());
  });
  return () => transport;
}

type OfficePage = Window & typeof globalThis;

/** The page of the test itself, or the one beside it. */
function officePage(): OfficePage {
  return globalThis.window ?? (globalThis as unknown as { officePage: OfficePage }).officePage;
}

/** What Office.js makes of a page, for a test that is not the page itself. */
function namespacesOf({ Office, OfficeExtension, Excel, Word }: OfficePage) {
  return { Office, OfficeExtension, Excel, Word };
}

function loadScript({ document }: OfficePage, source: string) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = resolve;
    script.onerror = reject;
    script.src = source;
    document.head.append(script);
  });
}

/** The library reads the document's settings once and then keeps its own copy, mirrored in the session storage. */
function forgetSettings({ sessionStorage, Office }: OfficePage) {
  const mirrored = Object.keys(sessionStorage).find((key) => key.endsWith('CachedSessionSettings'));
  const kept = JSON.parse((mirrored && sessionStorage.getItem(mirrored)) || '{}') as object;
  Object.keys(kept).forEach((key) => Office.context.document.settings.remove(key));
}

const gate = () => OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };

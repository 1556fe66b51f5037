import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { openPlatform, type Platform } from '../src/adapters/office/platform';
import { HelpView } from '../src/ui/HelpView';
import { Ground } from '../src/ui/Pane';

type Opener = (platform: Platform, start: string | undefined) => ReactNode;

/** One pane a host, loaded when its host is there. */
const PANES: Record<Platform['host'], () => Promise<Opener>> = {
  excel: async () => (await import('./excel/wire')).openExcelPane,
  word: async () => (await import('./word/wire')).openWordPane,
  none: async () => () => <HelpView outside />,
};

async function open(element: HTMLElement) {
  const platform = await openPlatform();
  const start = new URLSearchParams(location.search).get('view') ?? undefined;
  const pane = start === 'help' ? () => <HelpView outside={false} /> : await PANES[platform.host]();
  document.documentElement.lang = platform.displayLanguage;
  createRoot(element).render(
    <StrictMode>
      <Ground language={platform.displayLanguage} dark={platform.dark}>
        {pane(platform, start)}
      </Ground>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void open(root);

import { useEffect, useRef } from 'react';
import type { EmulatedHost } from '../../emulator/protocol/host';
import { mountPane } from '../../emulator/protocol/web-transport';

/** The task pane beside a document: the product's own page in a frame, spoken to as Office on the web does. */
export function Pane({ host, url, title }: { host: EmulatedHost; url: string; title: string }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!container.current) return undefined;
    const pane = mountPane(container.current, { host, url, title });
    return () => pane.unmount();
  }, [host, url, title]);
  return <div className="pane" ref={container} />;
}

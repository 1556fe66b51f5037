import type { ReactNode } from 'react';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { EmulatedHost } from '../../emulator/protocol/host';
import { Pane } from './Pane';
import type { RibbonCommand } from './ribbon-commands';

interface Props {
  host: EmulatedHost;
  language: Language;
  commands: RibbonCommand[];
  url: string;
  onCommand(url: string): void;
  /** Buttons of the title bar: open, save, … */
  tools: ReactNode;
  children: ReactNode;
}

/** A program window as a person knows it: title bar, ribbon, document, pane. */
export function Window({ host, language, commands, url, onCommand, tools, children }: Props) {
  return (
    <section className={`window ${host.kind.toLowerCase()}`} aria-label={host.kind}>
      <header className="titlebar">
        <span className="program" aria-hidden="true">
          {host.kind[0]}
        </span>
        <h2>{host.fileName}</h2>
        <span className="kind">{say(language, 'tryOut.emulated', { host: host.kind })}</span>
        <div className="tools">{tools}</div>
      </header>
      <div className="ribbon" role="toolbar" aria-label={say(language, 'tryOut.ribbon')}>
        <span className="group">Sozialraum</span>
        {commands.map((command) => (
          <button
            key={command.id}
            type="button"
            title={command.tip}
            aria-pressed={command.url === url}
            onClick={() => onCommand(command.url)}
          >
            {command.label}
          </button>
        ))}
      </div>
      <div className="workplace">
        <div className="sheet">{children}</div>
        <Pane host={host} url={url} title={say(language, 'tryOut.pane', { host: host.kind })} />
      </div>
    </section>
  );
}

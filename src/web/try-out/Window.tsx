import { useState, type ReactNode } from 'react';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { EmulatedHost } from '../../emulator/protocol/host';
import { Pane } from './Pane';
import type { RibbonCommand } from './ribbon-commands';

interface Props {
  host: EmulatedHost;
  language: Language;
  commands: RibbonCommand[];
  /** Buttons of the title bar: open, save, … */
  tools: ReactNode;
  children: ReactNode;
}

/**
 * A program window as a person knows it: title bar, ribbon, document, pane. A button of the ribbon opens the pane at its
 * place, and again when the pane went elsewhere meanwhile; as in Office none stays pressed.
 */
export function Window({ host, language, commands, tools, children }: Props) {
  const [{ url, round }, setOpened] = useState({ url: commands[0]?.url ?? '', round: 0 });
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
            onClick={() => setOpened({ url: command.url, round: round + 1 })}
          >
            {command.label}
          </button>
        ))}
      </div>
      <div className="workplace">
        <div className="sheet">{children}</div>
        <Pane key={round} host={host} url={url} title={say(language, 'tryOut.pane', { host: host.kind })} />
      </div>
    </section>
  );
}

import { useState } from 'react';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { WordHost } from '../../emulator/word/host';
import { misbehaviours, type Misbehaviour } from '../../emulator/word/misbehaviours';
import { DocumentPaper } from './DocumentPaper';
import { download } from './download';
import { FileTools } from './FileTools';
import type { OpenedFile } from './opened-file';
import { Refusal } from './Refusal';
import type { RibbonCommand } from './ribbon-commands';
import { waysToOpen } from './ways-to-open';
import { Window } from './Window';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Props {
  host: WordHost;
  language: Language;
  commands: RibbonCommand[];
  /** Puts another document, or a new one, in the place of this. */
  onOpen(file?: OpenedFile): Promise<void>;
}

/** The emulated Word with its pane. */
export function WordWindow({ host, language, commands, onOpen }: Props) {
  const [refusal, setRefusal] = useState('');
  const { model } = host;
  const opening = waysToOpen({ kind: 'Word', language, onOpen, onRefusal: setRefusal });
  return (
    <Window
      host={host}
      language={language}
      commands={commands}
      tools={
        <>
          <Quirks model={model} language={language} />
          <FileTools
            language={language}
            accept=".docx"
            onNew={() => void onOpen()}
            onSave={() => download(model.save(), host.fileName, DOCX)}
            {...opening}
          />
        </>
      }
    >
      <Refusal sentence={refusal} language={language} onClose={() => setRefusal('')} />
      <DocumentPaper model={model} language={language} onRefusal={setRefusal} />
    </Window>
  );
}

/** Switches for what real Word is known to do wrong. */
function Quirks({ model, language }: { model: WordHost['model']; language: Language }) {
  const [, redraw] = useState(0);
  const toggle = (name: Misbehaviour) => {
    if (!model.misbehaviours.delete(name)) model.misbehaviours.add(name);
    redraw((count) => count + 1);
  };
  return (
    <details className="quirks">
      <summary>{say(language, 'tryOut.quirks')}</summary>
      <fieldset>
        <legend>{say(language, 'tryOut.quirksLegend')}</legend>
        {(Object.keys(misbehaviours) as Misbehaviour[]).map((name) => (
          <label key={name}>
            <input type="checkbox" checked={model.has(name)} onChange={() => toggle(name)} />
            <span lang="en">
              {misbehaviours[name].what} ({misbehaviours[name].issue})
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

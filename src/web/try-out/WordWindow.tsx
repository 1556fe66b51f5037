import { useState } from 'react';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { WordHost } from '../../emulator/word/host';
import { misbehaviours, type Misbehaviour } from '../../emulator/word/misbehaviours';
import { DocumentPaper } from './DocumentPaper';
import { download } from './download';
import { FileTools } from './FileTools';
import { Refusal } from './Refusal';
import type { RibbonCommand } from './ribbon-commands';
import { Window } from './Window';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Props {
  host: WordHost;
  language: Language;
  commands: RibbonCommand[];
  onNew(): void;
}

/** The emulated Word with its pane. */
export function WordWindow({ host, language, commands, onNew }: Props) {
  const [url, setUrl] = useState(commands[0]?.url ?? '');
  const [refusal, setRefusal] = useState('');
  const { model } = host;
  const open = async (file: File) => {
    try {
      model.open(new Uint8Array(await file.arrayBuffer()));
      setRefusal('');
    } catch {
      setRefusal(say(language, 'tryOut.cannotOpen', { kind: '.docx' }));
    }
  };
  return (
    <Window
      host={host}
      language={language}
      commands={commands}
      url={url}
      onCommand={setUrl}
      tools={
        <>
          <Quirks model={model} language={language} />
          <FileTools
            language={language}
            accept=".docx"
            onNew={onNew}
            onOpen={(file) => void open(file)}
            onSave={() => download(model.save(), host.fileName, DOCX)}
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

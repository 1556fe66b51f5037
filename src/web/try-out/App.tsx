import { useState } from 'react';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import { openExcel, type ExcelHost } from '../../emulator/excel/host';
import { openWord, type WordHost } from '../../emulator/word/host';
import { ExcelWindow } from './ExcelWindow';
import { ribbonCommands } from './ribbon-commands';
import type { OpenedFile } from './opened-file';
import { WordWindow } from './WordWindow';

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-US' };
const LAYOUTS = ['both', 'Excel', 'Word'] as const;
type Layout = (typeof LAYOUTS)[number];

/** The try-out page: Excel and Word side by side, each with the product's pane. */
export function App({ manifest }: { manifest: Document }) {
  const [language, setLanguage] = useState<Language>('de');
  const [layout, setLayout] = useState<Layout>('both');
  const [excel, setExcel] = useState<ExcelHost>(() => openExcel());
  const [word, setWord] = useState<WordHost>(() => openWord());
  const locale = LOCALES[language];

  const speak = (next: Language) => {
    document.documentElement.lang = next;
    setLanguage(next);
    setExcel(openExcel(excel.book, { locale: LOCALES[next] }));
    const { model, fileName } = word;
    const { misbehaviours } = model;
    setWord(openWord({ bytes: model.save(), fileName, misbehaviours, locale: LOCALES[next] }));
  };
  const openBook = async (file?: OpenedFile) => {
    if (!file) return setExcel(openExcel(undefined, { locale }));
    const { openBook: read } = await import('../../emulator/excel/open');
    setExcel(openExcel(await read(file.bytes, file.name), { locale }));
  };
  const openDocument = async (file?: OpenedFile) => {
    const { misbehaviours } = word.model;
    setWord(openWord({ locale, misbehaviours, ...(file && { bytes: file.bytes, fileName: file.name }) }));
  };

  return (
    <div className="page">
      <header className="intro">
        <img src="/assets/icons/icon.svg" alt="" />
        <h1>{say(language, 'tryOut.title')}</h1>
        <p>{say(language, 'tryOut.intro')}</p>
        <Switch<Layout>
          label={say(language, 'tryOut.layout')}
          choices={LAYOUTS.map((id) => [id, id === 'both' ? say(language, 'tryOut.both') : id])}
          chosen={layout}
          onChoose={setLayout}
        />
        <Switch
          label={say(language, 'tryOut.language')}
          choices={[
            ['de', 'Deutsch'],
            ['en', 'English'],
          ]}
          chosen={language}
          onChoose={speak}
        />
      </header>
      <main className="windows">
        <div className="place" hidden={layout === 'Word'}>
          <ExcelWindow
            host={excel}
            language={language}
            commands={ribbonCommands(manifest, 'Workbook', locale)}
            onOpen={openBook}
          />
        </div>
        <div className="place" hidden={layout === 'Excel'}>
          <WordWindow
            host={word}
            language={language}
            commands={ribbonCommands(manifest, 'Document', locale)}
            onOpen={openDocument}
          />
        </div>
      </main>
    </div>
  );
}

interface SwitchProps<Choice extends string> {
  label: string;
  choices: (readonly [Choice, string])[];
  chosen: Choice;
  onChoose(choice: Choice): void;
}

function Switch<Choice extends string>({ label, choices, chosen, onChoose }: SwitchProps<Choice>) {
  return (
    <div className="switch" role="group" aria-label={label}>
      {choices.map(([choice, name]) => (
        <button key={choice} type="button" aria-pressed={choice === chosen} onClick={() => onChoose(choice)}>
          {name}
        </button>
      ))}
    </div>
  );
}

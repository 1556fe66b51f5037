import { useState } from 'react';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { ExcelHost } from '../../emulator/excel/host';
import { download } from './download';
import { FileTools } from './FileTools';
import { FormulaBar } from './FormulaBar';
import { Grid } from './Grid';
import type { OpenedFile } from './opened-file';
import { Refusal } from './Refusal';
import type { RibbonCommand } from './ribbon-commands';
import { SheetTabs } from './SheetTabs';
import { waysToOpen } from './ways-to-open';
import { useVersion } from './use-version';
import { Window } from './Window';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  host: ExcelHost;
  language: Language;
  commands: RibbonCommand[];
  /** Puts another workbook, or a new one, in the place of this. */
  onOpen(file?: OpenedFile): Promise<void>;
}

/** The emulated Excel with its pane. */
export function ExcelWindow({ host, language, commands, onOpen }: Props) {
  const [refusal, setRefusal] = useState('');
  const { book } = host;
  useVersion(book);
  const attempt = (action: () => void) => {
    try {
      action();
      setRefusal('');
    } catch (failure) {
      setRefusal(say(language, 'tryOut.refused', { detail: (failure as Error).message }));
    }
  };
  const opening = waysToOpen({ kind: 'Excel', language, onOpen, onRefusal: setRefusal });
  const save = async () => {
    const { saveBook } = await import('../../emulator/excel/save');
    download(await saveBook(book), book.fileName, XLSX);
  };
  return (
    <Window
      host={host}
      language={language}
      commands={commands}
      tools={
        <FileTools
          language={language}
          accept=".xlsx"
          onNew={() => void onOpen()}
          onSave={() => void save()}
          {...opening}
        />
      }
    >
      <Refusal sentence={refusal} language={language} onClose={() => setRefusal('')} />
      <FormulaBar book={book} />
      <Grid book={book} language={language} attempt={attempt} />
      <SheetTabs book={book} language={language} />
    </Window>
  );
}

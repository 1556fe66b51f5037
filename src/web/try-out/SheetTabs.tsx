import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { Book } from '../../emulator/excel/model/book';
import { person } from '../../emulator/excel/person';
import { useVersion } from './use-version';

/** The tabs below the grid. */
export function SheetTabs({ book, language }: { book: Book; language: Language }) {
  useVersion(book);
  return (
    <div className="tabs">
      <div role="tablist" aria-label={say(language, 'tryOut.sheets')}>
        {book.sheets
          .filter(({ visibility }) => visibility === 'Visible')
          .map((sheet) => (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              aria-selected={sheet === book.active}
              style={sheet.tabColor ? { boxShadow: `inset 0 -3px ${sheet.tabColor}` } : undefined}
              onClick={() => person.switchTo(book, sheet)}
            >
              {sheet.isProtected ? `🔒 ${sheet.name}` : sheet.name}
            </button>
          ))}
      </div>
      <button
        type="button"
        aria-label={say(language, 'tryOut.addSheet')}
        onClick={() => person.addSheet(book)}
      >
        +
      </button>
    </div>
  );
}

import type { Notices } from '../protocol/host';
import type { Book, BookEvent } from './model/book';

/** Event numbers of Excel's rich API (EventType in excel-web-16.00.debug.js). */
const EVENT_TYPES = { sheetAdded: 13, sheetDeleted: 15, tableAdded: 102, tableDeleted: 103 };
/** What the library calls the workbook where an event is one of all its sheets or tables. */
const WORKBOOK = 'Workbook';

type CollectionEvent = Extract<BookEvent, { kind: keyof typeof EVENT_TYPES }>;

/** An event of the collection of a target: the whole workbook, or a sheet by its id. */
export function eventKey(event: CollectionEvent['kind'], target = WORKBOOK): string {
  return `${event} ${target}`;
}

export function isOfCollection(event: BookEvent): event is CollectionEvent {
  return event.kind in EVENT_TYPES;
}

/** Tells the panes that listen of a sheet or a table that came or went. */
export function passOnOfCollection(event: CollectionEvent, book: Book, notices: Notices): void {
  const { kind, sheet } = event;
  const table = 'table' in event ? { tableId: event.table.id, tableName: event.table.name } : {};
  const targets = 'table' in event ? [WORKBOOK, sheet.id] : [WORKBOOK];
  for (const targetId of targets)
    if (book.listening.get(eventKey(kind, targetId)))
      notices.tell({
        kind: 'richApi',
        events: [
          {
            eventType: EVENT_TYPES[kind],
            targetId,
            args: { ...table, worksheetId: sheet.id, source: 'Local' },
          },
        ],
      });
}

import { Batch } from '../protocol/batch';
import { noCommonApi } from '../protocol/common-calls';
import { Notices } from '../protocol/host';
import type { EmulatedHost } from '../protocol/host';
import { requirementFloor } from '../protocol/requirement-floor';
import { isOfCollection, passOnOfCollection } from './collection-events';
import { Workbook } from './host/workbook';
import { largestRequest } from './misbehaviours';
import type { Misbehaviours } from './misbehaviours';
import { addressOf } from './model/address';
import { Book } from './model/book';
import type { BookEvent } from './model/book';

export interface ExcelHost extends EmulatedHost {
  readonly kind: 'Excel';
  readonly book: Book;
}

export interface ExcelOptions {
  /** Display language of Excel; the German one shows numbers the same way in any case. */
  locale?: string;
  misbehaviours?: Misbehaviours;
}

/** Opens an emulated Excel on a workbook (an empty one if none is given), ready for a transport. */
export function openExcel(
  book = new Book(),
  { locale = 'de-DE', misbehaviours = {} }: ExcelOptions = {},
): ExcelHost {
  const notices = new Notices();
  book.watch((event) => passOn(event, book, notices));
  return {
    kind: 'Excel',
    book,
    locale,
    get fileName() {
      return book.fileName;
    },
    requirements: requirementFloor.Excel,
    batch: new Batch(new Workbook({ book, misbehaviours })),
    ...(misbehaviours.issue5333RefusesLargeRequests ? { largestRequest } : {}),
    settings: book.settings,
    commonApi: noCommonApi,
    notices,
    unimplemented: [],
  };
}

/** Event numbers of Excel's rich API (EventType in excel-web-16.00.debug.js). */
const eventTypes = { worksheetDataChanged: 10, worksheetSelectionChanged: 14 };

function passOn(event: BookEvent, book: Book, notices: Notices) {
  if (event.kind === 'look') return;
  if (isOfCollection(event)) return passOnOfCollection(event, book, notices);
  if (event.kind === 'selection') notices.tell({ kind: 'selectionChanged' });
  const { sheet, area } = event;
  const worksheetId = sheet.id;
  const address = addressOf(area);
  if (event.kind === 'content' && sheet.listening.has('changed'))
    notices.tell({
      kind: 'richApi',
      events: [
        {
          eventType: eventTypes.worksheetDataChanged,
          targetId: worksheetId,
          args: { address, changeType: event.changeType, source: 'Local', worksheetId },
        },
      ],
    });
  if (event.kind === 'selection' && sheet.listening.has('selectionChanged'))
    notices.tell({
      kind: 'richApi',
      events: [
        {
          eventType: eventTypes.worksheetSelectionChanged,
          targetId: worksheetId,
          args: { address, worksheetId },
        },
      ],
    });
}

import { invalidArgument } from '../protocol/host-error';
import { ORDER } from './order';
import type { Element } from './xml';
import { detach, kid, kids, make, NAMESPACE, newElement, prepend, putInOrder, setVal, val } from './xml';

/** A property of a control and the element of w:sdtPr it is kept in. */
interface ControlProperty {
  read(control: Element): unknown;
  write(control: Element, value: unknown): void;
}

const properties = (control: Element): Element => kid(control, 'sdtPr') ?? prepend(control, make('sdtPr'));

const found = (control: Element, name: string): Element | undefined => {
  const holder = kid(control, 'sdtPr');
  return holder && kid(holder, name);
};

function put(control: Element, element: Element | null, name: string): void {
  kids(properties(control), name).forEach(detach);
  if (element) putInOrder(properties(control), element, ORDER.sdtPr);
}

const text = (element: string, limit: number): ControlProperty => ({
  read: (control) => val(found(control, element)) ?? '',
  write: (control, value) => {
    if (String(value).length > limit) throw invalidArgument(element);
    put(control, value === '' ? null : make(element, { val: String(value) }), element);
  },
});

/** The two halves of w:lock: whether the control can be deleted, whether its content can be edited. */
const LOCKS: Record<string, { cannotDelete: boolean; cannotEdit: boolean }> = {
  unlocked: { cannotDelete: false, cannotEdit: false },
  sdtLocked: { cannotDelete: true, cannotEdit: false },
  contentLocked: { cannotDelete: false, cannotEdit: true },
  sdtContentLocked: { cannotDelete: true, cannotEdit: true },
};

const UNLOCKED = { cannotDelete: false, cannotEdit: false };

const lock = (half: 'cannotDelete' | 'cannotEdit'): ControlProperty => ({
  read: (control) => (LOCKS[val(found(control, 'lock')) ?? 'unlocked'] ?? UNLOCKED)[half],
  write: (control, value) => {
    const wanted = {
      ...(LOCKS[val(found(control, 'lock')) ?? 'unlocked'] ?? UNLOCKED),
      [half]: Boolean(value),
    };
    const name = Object.keys(LOCKS).find(
      (key) =>
        LOCKS[key]?.cannotDelete === wanted.cannotDelete && LOCKS[key]?.cannotEdit === wanted.cannotEdit,
    );
    put(control, name === 'unlocked' ? null : make('lock', { val: name ?? 'unlocked' }), 'lock');
  },
});

/** Word 2012's additions: the color has its value in w:val, the appearance in w15:val. */
function make15(name: 'color' | 'appearance', value: string): Element {
  const element = newElement(NAMESPACE.w15, `w15:${name}`);
  if (name === 'color') setVal(element, value);
  else element.setAttributeNS(NAMESPACE.w15, 'w15:val', value);
  return element;
}

const APPEARANCES: Record<string, string> = { BoundingBox: 'boundingBox', Tags: 'tags', Hidden: 'hidden' };

export const CONTROL_PROPERTIES = {
  tag: text('tag', 64),
  title: text('alias', 64),
  cannotDelete: lock('cannotDelete'),
  cannotEdit: lock('cannotEdit'),
  removeWhenEdited: {
    read: (control) => found(control, 'temporary') !== undefined,
    write: (control, value) => put(control, value ? make('temporary') : null, 'temporary'),
  },
  color: {
    read: (control) => {
      const value = val(found(control, 'color'));
      return value && value !== 'auto' ? `#${value.toUpperCase()}` : '#000000';
    },
    write: (control, value) => put(control, make15('color', String(value).replace('#', '')), 'color'),
  },
  appearance: {
    read: (control) => {
      const value = found(control, 'appearance')?.getAttributeNS(NAMESPACE.w15, 'val');
      return Object.keys(APPEARANCES).find((name) => APPEARANCES[name] === value) ?? 'BoundingBox';
    },
    write: (control, value) => {
      const name = APPEARANCES[String(value)];
      if (!name) throw invalidArgument(`appearance ${String(value)}`);
      put(control, make15('appearance', name), 'appearance');
    },
  },
} satisfies Record<string, ControlProperty>;

export type ControlPropertyName = keyof typeof CONTROL_PROPERTIES;

export const readControl = (control: Element, name: ControlPropertyName): unknown =>
  (CONTROL_PROPERTIES[name] as ControlProperty).read(control);

export const writeControl = (control: Element, name: ControlPropertyName, value: unknown): void =>
  (CONTROL_PROPERTIES[name] as ControlProperty).write(control, value);

export const controlNumber = (control: Element): number => Number(val(found(control, 'id')) ?? 0);

const KINDS: Record<string, string> = {
  text: 'PlainText',
  checkbox: 'CheckBox',
  dropDownList: 'DropDownList',
  comboBox: 'ComboBox',
  date: 'DatePicker',
  picture: 'Picture',
};

export function controlKind(control: Element): string {
  const sign = kids(kid(control, 'sdtPr') ?? control).find((entry) => KINDS[entry.localName ?? '']);
  return KINDS[sign?.localName ?? ''] ?? 'RichText';
}

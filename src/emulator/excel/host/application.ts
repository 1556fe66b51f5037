import type { Open } from './place';

export class Application {
  static scalars = [
    'calculationMode',
    'calculationState',
    'decimalSeparator',
    'thousandsSeparator',
    'useSystemSeparators',
  ];

  #open: Open;

  constructor(open: Open) {
    this.#open = open;
  }

  get calculationMode() {
    return this.#open.book.calculationMode;
  }

  set calculationMode(mode: string) {
    this.#open.book.calculationMode = mode;
  }

  get calculationState() {
    return 'Done';
  }

  get cultureInfo() {
    return new CultureInfo();
  }

  get decimalSeparator() {
    return ',';
  }

  get thousandsSeparator() {
    return '.';
  }

  get useSystemSeparators() {
    return true;
  }

  calculate() {
    this.#open.book.report({ kind: 'look' });
  }

  /** The emulator draws once per batch anyway. */
  suspendScreenUpdatingUntilNextSync() {
    return undefined;
  }

  suspendApiCalculationUntilNextSync() {
    return undefined;
  }
}

export class CultureInfo {
  static scalars = ['name'];

  get name() {
    return 'de-DE';
  }

  get numberFormat() {
    return new NumberFormatInfo();
  }
}

export class NumberFormatInfo {
  static scalars = ['numberDecimalSeparator', 'numberGroupSeparator'];

  get numberDecimalSeparator() {
    return ',';
  }

  get numberGroupSeparator() {
    return '.';
  }
}

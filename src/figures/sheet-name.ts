const LONGEST = 31;

/** A name Excel accepts for a worksheet: `subject year`, shortened before the year, forbidden characters left out. */
export function sheetName(subject: string, ending: string): string {
  const clean = (text: string) =>
    text
      .replace(/[\\/?*[\]:']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const room = LONGEST - clean(ending).length - 1;
  const name = clean(subject);
  return `${name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`} ${clean(ending)}`.trim();
}

/** The same name with a number, for when it is taken: `Bevölkerung 2018 (2)`. The year at its end is kept. */
export function numberedSheetName(name: string, number: number): string {
  if (number < 2) return name;
  const suffix = ` (${number})`;
  if (name.length + suffix.length <= LONGEST) return name + suffix;
  const space = name.lastIndexOf(' ');
  return sheetName(name.slice(0, space), name.slice(space + 1) + suffix);
}

/** The first of a name and its numbered forms that is not taken. */
export function freeSheetName(wished: string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(numberedSheetName(wished, number))) number += 1;
  return numberedSheetName(wished, number);
}

/** Whether a worksheet still has a name we gave it, with or without a number; Excel cuts a name to number a copy. */
export function isNumberedName(worksheet: string, name: string): boolean {
  const [suffix = '', number = 1] = / \((\d+)\)$/.exec(worksheet) ?? [];
  const copied = name.slice(0, LONGEST - suffix.length) + suffix;
  return (
    worksheet === numberedSheetName(name, Number(number)) || (Number(number) > 1 && worksheet === copied)
  );
}

/** Built-in styles: the name in the file, the name German Word shows, the id German Word writes, the API's name. */
export interface BuiltInStyle {
  name: string;
  german: string;
  id: string;
  api: string;
}

const numbered = (count: number, style: (number: number) => BuiltInStyle): BuiltInStyle[] =>
  Array.from({ length: count }, (_, index) => style(index + 1));

export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [
  { name: 'Normal', german: 'Standard', id: 'Standard', api: 'Normal' },
  ...numbered(9, (level) => ({
    name: `heading ${level}`,
    german: `Überschrift ${level}`,
    id: `berschrift${level}`,
    api: `Heading${level}`,
  })),
  ...numbered(9, (level) => ({
    name: `toc ${level}`,
    german: `Verzeichnis ${level}`,
    id: `Verzeichnis${level}`,
    api: `Toc${level}`,
  })),
  { name: 'footnote text', german: 'Fußnotentext', id: 'Funotentext', api: 'FootnoteText' },
  { name: 'header', german: 'Kopfzeile', id: 'Kopfzeile', api: 'Header' },
  { name: 'footer', german: 'Fußzeile', id: 'Fuzeile', api: 'Footer' },
  { name: 'caption', german: 'Beschriftung', id: 'Beschriftung', api: 'Caption' },
  { name: 'footnote reference', german: 'Fußnotenzeichen', id: 'Funotenzeichen', api: 'FootnoteReference' },
  { name: 'Title', german: 'Titel', id: 'Titel', api: 'Title' },
  { name: 'Subtitle', german: 'Untertitel', id: 'Untertitel', api: 'Subtitle' },
  { name: 'Hyperlink', german: 'Link', id: 'Hyperlink', api: 'Hyperlink' },
  { name: 'Strong', german: 'Fett', id: 'Fett', api: 'Strong' },
  { name: 'Emphasis', german: 'Hervorhebung', id: 'Hervorhebung', api: 'Emphasis' },
  { name: 'No Spacing', german: 'Kein Leerraum', id: 'KeinLeerraum', api: 'NoSpacing' },
  { name: 'List Paragraph', german: 'Listenabsatz', id: 'Listenabsatz', api: 'ListParagraph' },
  { name: 'Quote', german: 'Zitat', id: 'Zitat', api: 'Quote' },
  {
    name: 'TOC Heading',
    german: 'Inhaltsverzeichnisüberschrift',
    id: 'Inhaltsverzeichnisberschrift',
    api: 'TocHeading',
  },
  { name: 'Table Grid', german: 'Tabellenraster', id: 'Tabellenraster', api: 'Other' },
  { name: 'Plain Table 1', german: 'Einfache Tabelle 1', id: 'EinfacheTabelle1', api: 'PlainTable1' },
  { name: 'Placeholder Text', german: 'Platzhaltertext', id: 'Platzhaltertext', api: 'Other' },
];

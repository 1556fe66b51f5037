export type HostKind = 'Excel' | 'Word';
export type Requirements = Readonly<Record<string, string>>;

const common: Requirements = {
  AddinCommands: '1.1',
  CompressedFile: '1.1',
  DialogApi: '1.2',
  DocumentEvents: '1.1',
  File: '1.1',
  ImageCoercion: '1.1',
  MatrixCoercion: '1.1',
  Selection: '1.1',
  Settings: '1.1',
  TableCoercion: '1.1',
  TextCoercion: '1.1',
};

/** The sets Office LTSC 2021 answers for. A shared runtime reached perpetual Word only with 2024. */
export const requirementFloor: Readonly<Record<HostKind, Requirements>> = {
  Excel: { ...common, ExcelApi: '1.14', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' },
  Word: {
    ...common,
    WordApi: '1.3',
    CustomXmlParts: '1.1',
    HtmlCoercion: '1.1',
    OoxmlCoercion: '1.1',
    PdfFile: '1.1',
    TextFile: '1.1',
  },
};

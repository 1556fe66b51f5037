import ts from 'typescript';

/** A name nobody uses any more is no fault of a mutant. */
const UNUSED = [6133, 6192, 6196, 6198, 6199];

/** Tells whether a file would still compile with another text: what the compiler refuses needs no test. */
export function compiler() {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  let changed = { file: '', text: '', version: 0 };
  const isChanged = (file) => file === changed.file;
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => config.options,
    getScriptFileNames: () => config.fileNames,
    getScriptVersion: (file) => (isChanged(file) ? `${changed.version}` : '0'),
    getScriptSnapshot: (file) => {
      const text = isChanged(file) ? changed.text : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return (file, text) => {
    changed = { file: ts.sys.resolvePath(file), text, version: changed.version + 1 };
    const faults = [
      ...service.getSyntacticDiagnostics(changed.file),
      ...service.getSemanticDiagnostics(changed.file),
    ];
    return faults.every(({ code }) => UNUSED.includes(code));
  };
}

function fail({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** A button of the ribbon as the manifest declares it. */
export interface RibbonCommand {
  id: string;
  label: string;
  tip: string;
  /** Address of the pane it opens, on the server this page came from. */
  url: string;
}

export type RibbonHost = 'Workbook' | 'Document';

/** Reads the ribbon commands of a host from the manifest, in the language of a locale (`de-DE` is the default one). */
export function ribbonCommands(manifest: Document, host: RibbonHost, locale: string): RibbonCommand[] {
  const strings = resources(manifest, locale);
  const node = [...manifest.getElementsByTagName('Host')].find(
    (element) => element.getAttribute('xsi:type') === host,
  );
  return [...(node?.getElementsByTagName('Control') ?? [])].map((control) => {
    const resource = (name: string) =>
      strings.get(control.getElementsByTagName(name)[0]?.getAttribute('resid') ?? '') ?? '';
    return {
      id: control.getAttribute('id') ?? '',
      label: resource('Label'),
      tip: resource('Description'),
      url: here(resource('SourceLocation')),
    };
  });
}

function here(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

function resources(manifest: Document, locale: string): Map<string, string> {
  const entries = ['bt:String', 'bt:Url'].flatMap((name) => [...manifest.getElementsByTagName(name)]);
  return new Map(
    entries.map((entry) => {
      const override = [...entry.getElementsByTagName('bt:Override')].find(
        (element) => element.getAttribute('Locale') === locale,
      );
      const value = override?.getAttribute('Value') ?? entry.getAttribute('DefaultValue') ?? '';
      return [entry.getAttribute('id') ?? '', value];
    }),
  );
}

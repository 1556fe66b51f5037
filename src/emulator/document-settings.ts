import type { WordPackage } from './word/package';
import { relate, relatedPart } from './word/relationships';
import { kids, newElement, parseXml, rootOf } from './word/xml';

const extensionNamespace = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const taskPaneNamespace = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipTypes = {
  taskPanes: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  extension: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
};
const contentTypes = {
  taskPanes: 'application/vnd.ms-office.webextensiontaskpanes+xml',
  extension: 'application/vnd.ms-office.webextension+xml',
};

/** Stores document settings where Office stores them: as properties of the add-in's web extension part ([MS-OWEXML]). */
export function writeDocumentSettings(pkg: WordPackage, settings: ReadonlyMap<string, string>) {
  if (settings.size === 0) return;
  const folder = pkg.main.split('/')[0] ?? '';
  const extension = `${folder}/webextensions/webextension1.xml`;
  const taskPanes = `${folder}/webextensions/taskpanes.xml`;
  pkg.putXml(extension, extensionWith(settings), contentTypes.extension);
  const id = relate(pkg, taskPanes, { type: relationshipTypes.extension, target: extension });
  pkg.putXml(
    taskPanes,
    parseXml(
      `<wetp:taskpanes xmlns:wetp="${taskPaneNamespace}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1">` +
        `<wetp:webextensionref xmlns:r="${relationshipNamespace}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
    ),
    contentTypes.taskPanes,
  );
  relate(pkg, '', { type: relationshipTypes.taskPanes, target: taskPanes });
}

/** The settings of the first web extension of the document; values are JSON texts. */
export function readDocumentSettings(pkg: WordPackage): Map<string, string> {
  const taskPanes = relatedPart(pkg, '', relationshipTypes.taskPanes);
  const extension = taskPanes && relatedPart(pkg, taskPanes, relationshipTypes.extension);
  const list = extension && kids(rootOf(pkg.read(extension)), 'properties')[0];
  const properties = list ? kids(list, 'property') : [];
  return new Map(
    properties.map((property) => [property.getAttribute('name') ?? '', property.getAttribute('value') ?? '']),
  );
}

function extensionWith(settings: ReadonlyMap<string, string>) {
  const document = parseXml(
    `<we:webextension xmlns:we="${extensionNamespace}" id="{5A0C1A10-0FF1-4CE0-9000-000000000001}">` +
      '<we:reference id="5a0c1a10-0ff1-4ce0-9000-000000000001" version="1.0.0.0" store="developer" storeType="Registry"/>' +
      '<we:alternateReferences/><we:properties/><we:bindings/></we:webextension>',
  );
  const list = kids(rootOf(document), 'properties')[0];
  for (const [name, value] of settings) {
    const property = newElement(extensionNamespace, 'we:property');
    property.setAttribute('name', name);
    property.setAttribute('value', value);
    list?.appendChild(property);
  }
  return document;
}

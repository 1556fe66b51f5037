import { blankStyles } from './blank-styles';
import { WordPackage } from './package';
import { relate, RELATIONSHIP } from './relationships';
import { NAMESPACE, parseXml } from './xml';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const WORD_NAMESPACES = {
  w: NAMESPACE.w,
  r: NAMESPACE.r,
  mc: NAMESPACE.mc,
  wp: NAMESPACE.wp,
  a: NAMESPACE.a,
  pic: NAMESPACE.pic,
  c: NAMESPACE.c,
  w14: NAMESPACE.w14,
  w15: NAMESPACE.w15,
};

const DECLARATIONS = Object.entries(WORD_NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const A4 =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/><w:docGrid w:linePitch="360"/></w:sectPr>';

interface BlankPart {
  name: string;
  type: string;
  source: string;
  relationship: string;
  xml: string;
}

const PARTS: readonly BlankPart[] = [
  {
    name: 'word/document.xml',
    type: `${WORD}.document.main+xml`,
    source: '',
    relationship: RELATIONSHIP.document,
    xml: `<w:document ${DECLARATIONS} mc:Ignorable="w14 w15"><w:body><w:p/>${A4}</w:body></w:document>`,
  },
  {
    name: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    source: '',
    relationship: RELATIONSHIP.core,
    xml: '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title></dc:title><dc:creator></dc:creator></cp:coreProperties>',
  },
  {
    name: 'docProps/app.xml',
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    source: '',
    relationship: RELATIONSHIP.extended,
    xml: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>',
  },
  {
    name: 'word/styles.xml',
    type: `${WORD}.styles+xml`,
    source: 'word/document.xml',
    relationship: RELATIONSHIP.styles,
    xml: blankStyles(),
  },
  {
    name: 'word/settings.xml',
    type: `${WORD}.settings+xml`,
    source: 'word/document.xml',
    relationship: RELATIONSHIP.settings,
    xml: `<w:settings xmlns:w="${NAMESPACE.w}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:autoHyphenation/><w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="de-DE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`,
  },
];

/** A new document: A4, German, the built-in styles under the ids German Word gives them, one empty paragraph. */
export function blankPackage(): WordPackage {
  const pkg = WordPackage.empty();
  for (const { name, type, source, relationship, xml } of PARTS) {
    pkg.putXml(name, parseXml(xml), type);
    relate(pkg, source, { type: relationship, target: name });
  }
  return pkg;
}

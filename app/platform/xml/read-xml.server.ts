import { ParseOption, XmlDocument, XmlElement, XmlLibError, XmlSimpleNode } from "libxml2-wasm";

/** An element with what stands in it; names are without prefix. */
export interface XmlNode {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text, blanks at its ends left out. */
  readonly text: string;
}

/** Why a file is not read as XML: it breaks off or has a fault, or it brings a document type, with which files grow and reach elsewhere. */
export class XmlRefused extends Error {
  override readonly name = "XmlRefused";
  constructor(
    readonly why: "broken" | "documentType",
    /** The line of the fault, from 1; null where none is known. */
    readonly line: number | null,
  ) {
    super(why);
  }
}

/** Nothing is fetched, no entity replaced, no limit of the reader lifted. */
const careful = { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NOBLANKS };

function treeOf(element: XmlElement): XmlNode {
  const children: XmlNode[] = [];
  let text = "";
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) children.push(treeOf(child));
    else if (child instanceof XmlSimpleNode && child.constructor.name !== "XmlComment") text += child.content;
  }
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  return { name: element.name, namespace: element.namespaceUri, attributes, children, text: text.trim() };
}

/** The tree of an XML file, in the encoding that it names. Throws XmlRefused. */
export function readXml(file: Uint8Array): XmlNode {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(file, careful);
  } catch (error) {
    if (error instanceof XmlLibError) throw new XmlRefused("broken", error.details[0]?.line ?? null);
    throw error;
  }
  try {
    if (document.dtd) throw new XmlRefused("documentType", null);
    return treeOf(document.root);
  } finally {
    document.dispose();
  }
}

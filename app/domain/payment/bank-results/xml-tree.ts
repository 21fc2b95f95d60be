import { type Fen, yuanToFen } from "~/domain/kernel/money/fen";

/** An element as a reader of XML gives it. */
export interface XmlTree {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlTree[];
  readonly text: string;
}

export const childrenOf = (tree: XmlTree, name: string): XmlTree[] =>
  tree.children.filter((each) => each.name === name);

/** The first element at a path below; null where there is none. */
export const elementBelow = (tree: XmlTree | null, ...path: readonly string[]): XmlTree | null => {
  let found = tree;
  for (const name of path) found = found?.children.find((each) => each.name === name) ?? null;
  return found;
};

/** The text at a path; null where it is missing or empty. */
export const textBelow = (tree: XmlTree | null, ...path: readonly string[]): string | null =>
  elementBelow(tree, ...path)?.text || null;

/** The name and minor version of a message of ISO 20022 that a tree holds, such as `pain.002` and 10; null for anything else. */
export const messageOf = ({ name, namespace }: XmlTree): { readonly name: string; readonly minor: number } | null => {
  const [, message, minor] = /^urn:iso:std:iso:20022:tech:xsd:([a-z]{4}\.\d{3})\.001\.(\d{2})$/.exec(namespace) ?? [];
  return name === "Document" && message ? { name: message, minor: Number(minor) } : null;
};

/** An amount and its currency; null where it is none of whole fen. Ends of noughts beyond two decimals say nothing. */
export const amountOf = (tree: XmlTree | null): { readonly fen: Fen; readonly currency: string } | null => {
  const currency = tree?.attributes["Ccy"];
  const plain = /^\d+(\.\d+)?$/.exec(tree?.text ?? "") ? (tree?.text.replace(/(\.\d{2})0+$/, "$1") ?? "") : "";
  const fen = plain === "" ? null : yuanToFen(plain);
  return fen === null || !currency ? null : { fen, currency };
};

import { describe, expect, it } from "vitest";
import { getAt, type Tree } from "~/domain/kernel/draft-tree";
import { type Section, SECTIONS } from "~/domain/program/draft/sections";
import type { Field } from "~/forms/program/builder/field";
import { fieldTexts } from "~/forms/program/builder/inputs";
import { basisFields } from "~/forms/program/builder/parts/basis";
import { benefitFields } from "~/forms/program/builder/parts/benefit";
import { changesFields } from "~/forms/program/builder/parts/changes";
import { documentsFields } from "~/forms/program/builder/parts/documents";
import { moneyFields } from "~/forms/program/builder/parts/money";
import { namesFields } from "~/forms/program/builder/parts/names";
import { openingFields } from "~/forms/program/builder/parts/opening";
import { itemsFields } from "~/forms/program/builder/parts/items";
import { monthsFields } from "~/forms/program/builder/parts/months";
import { processFields } from "~/forms/program/builder/parts/process";
import { scoringFields } from "~/forms/program/builder/parts/scoring";
import { readFields } from "~/forms/program/builder/read-fields";
import { seededPrograms } from "../../../../../prisma/seed/programs";

const parts: Partial<Record<Section, (tree: Tree) => Field[]>> = {
  names: namesFields,
  basis: basisFields,
  opening: openingFields,
  process: processFields,
  months: () => [...monthsFields(), ...itemsFields({ questions: [], hires: [] })],
  money: () => moneyFields({ sources: [], groups: [] }),
  benefit: (tree) => benefitFields(tree, "en"),
  changes: (tree) => changesFields(tree, { kind: String, unnamed: "?", clauses: [{ value: "?" }] }),
  documents: (tree) => documentsFields(tree, () => "when"),
  scoring: scoringFields,
};

const contents = seededPrograms.map(
  ({ slug, content }) => [slug, JSON.parse(JSON.stringify(content)) as Tree] as const,
);

const posted = (texts: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append(name, text);
  return form;
};

/** The tree with something else typed into every input that is not empty. */
const overwritten = (fields: readonly Field[], tree: Tree): Tree => {
  const texts = Object.entries(fieldTexts(fields, tree));
  return readFields(fields, posted(Object.fromEntries(texts.map(([name, text]) => [name, text && "?"]))), tree);
};

describe.each(Object.entries(parts) as [Section, (tree: Tree) => Field[]][])("the part %s", (section, fieldsOf) => {
  it.each(contents)("of %s says the same when its form is posted as it was shown", (_, tree) => {
    expect(readFields(fieldsOf(tree), posted(fieldTexts(fieldsOf(tree), tree)), tree)).toEqual(tree);
  });

  it.each(contents)("of %s is read from its form alone, over other texts", (_, tree) => {
    const fields = fieldsOf(tree);
    expect(readFields(fields, posted(fieldTexts(fields, tree)), overwritten(fields, tree))).toEqual(tree);
  });

  it.each(contents)("of %s shows every word and number of its places in an input", (_, tree) => {
    const shown = Object.keys(fieldTexts(fieldsOf(tree), tree));
    for (const name of SECTIONS[section]) {
      for (const place of leavesOf(getAt(tree, [name]), name)) {
        const known = shown.some(
          (input) => place === input || (place.startsWith(input) && /^[.[]/.test(place.slice(input.length))),
        );
        expect({ place, known }).toEqual({ place, known: true });
      }
    }
  });
});

/** The names of all leaves below a place. */
function leavesOf(value: Tree | undefined, place: string): string[] {
  if (Array.isArray(value)) return (value as Tree[]).flatMap((each, i) => leavesOf(each, `${place}[${i}]`));
  if (typeof value === "object" && value !== null)
    return Object.entries(value as object).flatMap(([name, each]) => leavesOf(each as Tree, `${place}.${name}`));
  return value === undefined ? [] : [place];
}

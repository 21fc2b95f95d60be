import { pathTo } from "~/addresses/path-to";
import type { VersionView } from "~/data/program/version.reader.server";
import {
  earlierQuestions,
  formQuestions,
  type PlacedQuestion,
  placeOfCode,
} from "~/domain/program/form/draft-questions";
import { getAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { looseText } from "~/domain/kernel/loose-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import type { LogicPlace } from "~/presenters/program/builder/logic-place.server";
import { placeHref, placeName } from "./questions-page.server";

/** The condition of a question or document: where it stands, what it may look at, and the pages about it. */
export interface ConditionPlace extends LogicPlace {
  readonly section: "questions" | "documents";
  readonly questions: readonly PlacedQuestion[];
  readonly heading: string;
  readonly lead: string;
  /** Address of the page of the whole condition, also below that of the version. */
  readonly href: string;
  readonly here: string;
  readonly back: { readonly href: string; readonly label: string };
}

/** Finds the condition that an address is about. Throws NotFound where there is none. */
export type OpenCondition = (version: VersionView, code: string | undefined, locale: Locale) => ConditionPlace;

/** When a question is asked. */
export const questionCondition: OpenCondition = (version, code, locale) => {
  const path = placeOfCode(version.content, code ?? "");
  if (!path || path.length === 2) throw new NotFound();
  const t = createT(locale, "builder");
  const name = placeName(version.content, path, locale);
  const href = placeHref(version, path);
  return {
    version,
    base: [...path, "when"],
    empty: undefined,
    section: "questions",
    questions: earlierQuestions(version.content, path),
    heading: t("when.title", { name }),
    lead: t("when.lead"),
    href: `${href}/when`,
    here: `${href}/when`.slice(pathTo("/admin/versions/:id", { id: version.id }).length + 1),
    back: { href, label: t("when.backTo", { name }) },
  };
};

/** When a document is needed. Its address names it by its number. */
export const documentCondition: OpenCondition = (version, code, locale) => {
  const at = /^[1-9]\d{0,2}$/.test(code ?? "") ? Number(code) - 1 : -1;
  const path: TreePath = ["documents", at];
  if (getAt(version.content, path) === undefined) throw new NotFound();
  const t = createT(locale, "builder");
  const name = looseText(getAt(version.content, [...path, "name"]), locale) || t("questions.unnamed");
  return {
    version,
    base: [...path, "requiredWhen"],
    empty: "always",
    section: "documents",
    questions: formQuestions(version.content),
    heading: t("when.documentTitle", { name }),
    lead: t("when.documentLead"),
    href: pathTo("/admin/versions/:id/documents/:place/when", { id: version.id, place: at + 1 }),
    here: `documents/${at + 1}/when`,
    back: {
      href: `${pathTo("/admin/versions/:id/documents", { id: version.id })}#documents[${at}]-entry`,
      label: t("when.backTo", { name }),
    },
  };
};

/** The condition itself; undefined where there is none. */
export const conditionRoot = ({ version, base }: LogicPlace): Tree | undefined => {
  const root = getAt(version.content, base);
  return typeof root === "object" && root !== null ? root : undefined;
};

/** The question that a condition on an answer looks at, as far as there is one. */
export const askedBy = ({ questions }: ConditionPlace, condition: Tree | undefined): PlacedQuestion | null =>
  questions.find(({ key }) => key !== "" && key === getAt(condition, ["question"])) ?? null;

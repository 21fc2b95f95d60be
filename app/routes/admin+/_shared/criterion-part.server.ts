import { redirect } from "@remix-run/node";
import type { VersionView } from "~/data/program-version.reader.server";
import { readPlaces } from "~/data/places.server";
import { getAt, pathOfName, type TreePath } from "~/domain/program/draft-tree";
import { type FactKey, factDefinition } from "~/domain/program/facts";
import { inLanguage } from "~/domain/program/localized-text";
import { codeOfPath, conditionsIn, numberOf, outlineOf } from "~/domain/program/logic-tree";
import { criterionFields, settleChoice } from "~/forms/program/builder/parts/criterion";
import type { Locale } from "~/i18n/locale";
import { fieldLabel } from "~/i18n/place-words";
import { createT } from "~/i18n/t.server";
import { placesMark } from "~/use-cases/edit-version.server";
import type { BuilderPart } from "./builder-parts.server";
import { criteriaHref, criteriaRoot } from "./criteria-page.server";
import { clauseOptions, factOf, unitWords } from "./criteria-words.server";

/** The options of a fact in words, or the zones of the city. */
export async function factOptions(fact: FactKey, locale: Locale) {
  const { type, options = [] } = factDefinition(fact);
  if (type === "zone") {
    const { zones } = await readPlaces();
    return zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) }));
  }
  const translate = createT(locale, "domain") as (key: string) => string;
  return options.map((value) => ({ value, label: translate(`${fact}.${value}`) }));
}

/** One condition of the criteria on a page of its own. */
export const criterionPart = (path: TreePath, fact: FactKey, locale: Locale): BuilderPart => {
  const place = ["criteria", ...path];
  const t = createT(locale, "builderTree");
  const [number, name] = [numberOf(path), t(`domain:fact.${fact}`)];
  const { type } = factDefinition(fact);
  const unit = unitWords(t, fact);
  const choice = type === "choice" || type === "zone";
  return {
    section: "criteria",
    page: {
      places: [place],
      here: `criteria/${codeOfPath(path)}?of=${fact}`,
      heading: number ? t("criteria.editTitle", { number, fact: name }) : t("criteria.editOnly", { fact: name }),
    },
    partFor: async ({ version }) => {
      const clauses = clauseOptions(version.content, locale);
      const words = {
        value: choice ? t("criteria.oneOf") : unit ? t("criteria.valueWithUnit", { unit }) : t("criteria.value"),
        comparison: (each: string) =>
          (t as (key: string) => string)(`${type === "date" ? "dateComparison" : "comparison"}.${each}`),
        options: await factOptions(fact, locale),
        clauses,
        ...(clauses.length === 0 ? { clauseHint: t("criteria.noClauses") } : {}),
      };
      return {
        fieldsOf: (tree) => criterionFields(tree, place, fact, words),
        settle: (read, before) => settleChoice(read, before, place, fact),
      };
    },
  };
};

/**
 * Where the condition that a form was read with stands now: at its place, or, when others moved it, where the one that is as it was
 * read stands; null when it is gone or another stands in its place.
 */
export const conditionNow = (version: VersionView, path: TreePath | null, mark: string, fact: string | null) => {
  const root = criteriaRoot(version);
  const isAsRead = (at: TreePath) => placesMark(version.content, [["criteria", ...at]]) === mark;
  if (path && isAsRead(path)) return path;
  const moved = conditionsIn(outlineOf(root)).filter((node) => isAsRead(node.path));
  if (moved.length === 1 && moved[0]) return moved[0].path;
  return path && factOf(getAt(root, path)) === fact ? path : null;
};

/** The form under the names of another place. */
export const renamed = (form: FormData, from: string, to: string): FormData => {
  const moved = new FormData();
  for (const [name, value] of form) moved.append(name.startsWith(from) ? to + name.slice(from.length) : name, value);
  return moved;
};

/** Leads to all criteria with what was typed for a condition that is gone. */
export const conditionGone = (version: VersionView, form: FormData, locale: Locale) => {
  const typed = [...form].flatMap(([name, value]) =>
    typeof value !== "string" || value === "" || name === "mark" || name === "do"
      ? []
      : [`${fieldLabel(createT(locale, "builder"), pathOfName(name))}: ${value}`],
  );
  const search = new URLSearchParams({ typed: typed.join("; ").slice(0, 2000) });
  return redirect(`${criteriaHref(version)}?${search.toString()}`, 303);
};

import type { Tree, TreePath } from "~/domain/kernel/draft-tree";
import { type FactKey, factDefinition } from "~/domain/program/criteria/facts";
import { inLanguage } from "~/domain/kernel/localized-text";
import { codeOfPath, numberOf } from "~/domain/program/criteria/logic-tree";
import { criterionFields, settleChoice } from "~/forms/program/builder/parts/criterion";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { BuilderPart } from "./parts.server";
import { clauseOptions, unitWords } from "./criteria-words.server";
import { offeredZones } from "./offered-zones.server";

/** The options of a fact in words, or the zones that a draft may name. */
export async function factOptions(fact: FactKey, content: Tree, locale: Locale) {
  const { type, options = [] } = factDefinition(fact);
  if (type === "zone") {
    const zones = await offeredZones(content);
    return zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) }));
  }
  const translate = createT(locale, "company") as (key: string) => string;
  return options.map((value) => ({ value, label: translate(`value.${fact}.${value}`) }));
}

/** One condition of the criteria on a page of its own. */
export const criterionPart = (path: TreePath, fact: FactKey, locale: Locale): BuilderPart => {
  const place = ["criteria", ...path];
  const t = createT(locale, "builder");
  const [number, name] = [numberOf(path), t(`criteria:factName.${fact}`)];
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
        options: await factOptions(fact, version.content, locale),
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

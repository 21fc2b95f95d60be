import type { Option, Question } from "~/domain/program/form/question";
import { zones } from "../../city";

const optionsOf = (places: readonly { readonly slug: string; readonly name: Option["label"] }[]): Option[] =>
  places.map(({ slug, name }) => ({ value: slug, label: name }));

/** Zones as answers; the values are their slugs. */
export const zoneOptions = optionsOf(zones);

/** The question for the site that a company wishes for, among those of one zone or of the whole city. */
export const siteQuestion = (zone: string | null): Question => ({
  key: "site",
  kind: "choice",
  label: { en: "At which site would you like a unit?", "zh-CN": "希望入驻哪个园区？" },
  help: {
    en: "The unit itself is allocated when the application is approved.",
    "zh-CN": "具体房源在批准申请时分配。",
  },
  required: true,
  options: optionsOf(zones.filter(({ slug }) => zone === null || slug === zone).flatMap(({ sites }) => sites)),
});

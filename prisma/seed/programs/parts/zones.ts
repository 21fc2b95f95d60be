import type { Option, Question } from "~/domain/program/question";

/** Zones as answers; the values are their slugs. */
export const zoneOptions: readonly Option[] = [
  { value: "high-tech", label: { en: "High-tech Zone", "zh-CN": "高新区" } },
  { value: "jinpu", label: { en: "Jinpu New Area", "zh-CN": "金普新区" } },
  { value: "lushunkou", label: { en: "Lushunkou District", "zh-CN": "旅顺口区" } },
  { value: "huayuankou", label: { en: "Huayuankou Economic Zone", "zh-CN": "花园口经济区" } },
];

/** City sites as answers; the values are their slugs. */
const sites = {
  qixianling: {
    en: "Qixianling",
    "zh-CN": "大连高新区七贤岭",
    ja: "大連ハイテクパーク",
    ko: "다롄하이테크산업개발구",
  },
  "software-park": {
    en: "Software Park",
    "zh-CN": "大连软件园",
    ja: "大連ソフトウェアパーク",
    ko: "다롄 소프트웨어 파크",
  },
  yinggeshi: { en: "Yinggeshi Science City", "zh-CN": "英歌石科学城" },
  "development-zone": { en: "Development Zone", "zh-CN": "金普新区·开发区" },
  lushun: { en: "Lushun Start-up Park", "zh-CN": "旅顺口区" },
  huayuankou: { en: "Huayuankou Park", "zh-CN": "花园口经济区" },
} as const;

type SiteSlug = keyof typeof sites;

/** The question for the site that a company wishes for. */
export const siteQuestion = (slugs: readonly SiteSlug[]): Question => ({
  key: "site",
  kind: "choice",
  label: { en: "At which site would you like a unit?", "zh-CN": "希望入驻哪个园区？" },
  help: {
    en: "The unit itself is allocated when the application is approved.",
    "zh-CN": "具体单元在批准申请时分配。",
  },
  required: true,
  options: slugs.map((value) => ({ value, label: sites[value] })),
});

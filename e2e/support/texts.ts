import awardEn from "../../app/i18n/locales/en/award";
import applicationEn from "../../app/i18n/locales/en/founderApplication";
import reviewEn from "../../app/i18n/locales/en/review";
import awardZh from "../../app/i18n/locales/zh-CN/award";
import applicationZh from "../../app/i18n/locales/zh-CN/founderApplication";
import reviewZh from "../../app/i18n/locales/zh-CN/review";

export type Language = "en" | "zh-CN";

/** The product's own words, by which the journeys find what they press. */
export const texts = {
  en: { application: applicationEn, award: awardEn, review: reviewEn },
  "zh-CN": { application: applicationZh, award: awardZh, review: reviewZh },
} as const;

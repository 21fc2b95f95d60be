import adminEn from "../../app/i18n/locales/en/admin";
import authEn from "../../app/i18n/locales/en/auth";
import awardEn from "../../app/i18n/locales/en/award";
import commonEn from "../../app/i18n/locales/en/common";
import domainEn from "../../app/i18n/locales/en/domain";
import companyEn from "../../app/i18n/locales/en/founder";
import applicationEn from "../../app/i18n/locales/en/founderApplication";
import mailEn from "../../app/i18n/locales/en/mail";
import peopleEn from "../../app/i18n/locales/en/people";
import reviewEn from "../../app/i18n/locales/en/review";
import adminZh from "../../app/i18n/locales/zh-CN/admin";
import authZh from "../../app/i18n/locales/zh-CN/auth";
import awardZh from "../../app/i18n/locales/zh-CN/award";
import commonZh from "../../app/i18n/locales/zh-CN/common";
import domainZh from "../../app/i18n/locales/zh-CN/domain";
import companyZh from "../../app/i18n/locales/zh-CN/founder";
import applicationZh from "../../app/i18n/locales/zh-CN/founderApplication";
import mailZh from "../../app/i18n/locales/zh-CN/mail";
import peopleZh from "../../app/i18n/locales/zh-CN/people";
import reviewZh from "../../app/i18n/locales/zh-CN/review";

export type Language = "en" | "zh-CN";

/** The product's own words, by which the journeys find what they press. */
export const texts = {
  en: {
    ...{ admin: adminEn, auth: authEn, common: commonEn, domain: domainEn, mail: mailEn, people: peopleEn },
    ...{ company: companyEn, application: applicationEn, review: reviewEn, award: awardEn },
  },
  "zh-CN": {
    ...{ admin: adminZh, auth: authZh, common: commonZh, domain: domainZh, mail: mailZh, people: peopleZh },
    ...{ company: companyZh, application: applicationZh, review: reviewZh, award: awardZh },
  },
} as const;

/** A text with its placeholders filled in. */
export const worded = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

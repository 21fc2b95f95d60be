import adminEn from "../../app/i18n/locales/en/admin";
import authEn from "../../app/i18n/locales/en/auth";
import awardEn from "../../app/i18n/locales/en/award";
import builderEn from "../../app/i18n/locales/en/builder";
import treeEn from "../../app/i18n/locales/en/builderTree";
import founderVersionEn from "../../app/i18n/locales/en/founderVersion";
import programsEn from "../../app/i18n/locales/en/programs";
import publicEn from "../../app/i18n/locales/en/public";
import replayEn from "../../app/i18n/locales/en/replay";
import tasksEn from "../../app/i18n/locales/en/tasks";
import commonEn from "../../app/i18n/locales/en/common";
import domainEn from "../../app/i18n/locales/en/domain";
import companyEn from "../../app/i18n/locales/en/founder";
import applicationEn from "../../app/i18n/locales/en/founderApplication";
import letterEn from "../../app/i18n/locales/en/letter";
import mailEn from "../../app/i18n/locales/en/mail";
import peopleEn from "../../app/i18n/locales/en/people";
import reviewEn from "../../app/i18n/locales/en/review";
import adminZh from "../../app/i18n/locales/zh-CN/admin";
import authZh from "../../app/i18n/locales/zh-CN/auth";
import awardZh from "../../app/i18n/locales/zh-CN/award";
import builderZh from "../../app/i18n/locales/zh-CN/builder";
import treeZh from "../../app/i18n/locales/zh-CN/builderTree";
import founderVersionZh from "../../app/i18n/locales/zh-CN/founderVersion";
import programsZh from "../../app/i18n/locales/zh-CN/programs";
import publicZh from "../../app/i18n/locales/zh-CN/public";
import replayZh from "../../app/i18n/locales/zh-CN/replay";
import tasksZh from "../../app/i18n/locales/zh-CN/tasks";
import commonZh from "../../app/i18n/locales/zh-CN/common";
import domainZh from "../../app/i18n/locales/zh-CN/domain";
import companyZh from "../../app/i18n/locales/zh-CN/founder";
import applicationZh from "../../app/i18n/locales/zh-CN/founderApplication";
import letterZh from "../../app/i18n/locales/zh-CN/letter";
import mailZh from "../../app/i18n/locales/zh-CN/mail";
import peopleZh from "../../app/i18n/locales/zh-CN/people";
import reviewZh from "../../app/i18n/locales/zh-CN/review";

export type Language = "en" | "zh-CN";

/** The product's own words, by which the journeys find what they press. */
export const texts = {
  en: {
    ...{ admin: adminEn, auth: authEn, common: commonEn, domain: domainEn, mail: mailEn, people: peopleEn },
    ...{ company: companyEn, application: applicationEn, review: reviewEn, award: awardEn },
    ...{ builder: builderEn, tree: treeEn, programs: programsEn, replay: replayEn, tasks: tasksEn },
    ...{ public: publicEn, founderVersion: founderVersionEn, letter: letterEn },
  },
  "zh-CN": {
    ...{ admin: adminZh, auth: authZh, common: commonZh, domain: domainZh, mail: mailZh, people: peopleZh },
    ...{ company: companyZh, application: applicationZh, review: reviewZh, award: awardZh },
    ...{ builder: builderZh, tree: treeZh, programs: programsZh, replay: replayZh, tasks: tasksZh },
    ...{ public: publicZh, founderVersion: founderVersionZh, letter: letterZh },
  },
} as const;

/** A text with its placeholders worded in. */
export const worded = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

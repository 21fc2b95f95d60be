import accessEn from "../../app/i18n/locales/en/access";
import accountEn from "../../app/i18n/locales/en/account";
import applicationEn from "../../app/i18n/locales/en/application";
import awardEn from "../../app/i18n/locales/en/award";
import budgetEn from "../../app/i18n/locales/en/budget";
import builderEn from "../../app/i18n/locales/en/builder";
import changeEn from "../../app/i18n/locales/en/change";
import checkEn from "../../app/i18n/locales/en/check";
import cityEn from "../../app/i18n/locales/en/city";
import commonEn from "../../app/i18n/locales/en/common";
import comparisonEn from "../../app/i18n/locales/en/comparison";
import companyEn from "../../app/i18n/locales/en/company";
import criteriaEn from "../../app/i18n/locales/en/criteria";
import decisionEn from "../../app/i18n/locales/en/decision";
import deskEn from "../../app/i18n/locales/en/desk";
import effectEn from "../../app/i18n/locales/en/effect";
import handlingEn from "../../app/i18n/locales/en/handling";
import importEn from "../../app/i18n/locales/en/import";
import ledgerEn from "../../app/i18n/locales/en/ledger";
import letterEn from "../../app/i18n/locales/en/letter";
import outboxEn from "../../app/i18n/locales/en/outbox";
import paymentEn from "../../app/i18n/locales/en/payment";
import programEn from "../../app/i18n/locales/en/program";
import registerEn from "../../app/i18n/locales/en/register";
import replayEn from "../../app/i18n/locales/en/replay";
import requestEn from "../../app/i18n/locales/en/request";
import reviewEn from "../../app/i18n/locales/en/review";
import taskEn from "../../app/i18n/locales/en/task";
import tenantEn from "../../app/i18n/locales/en/tenant";
import accessZh from "../../app/i18n/locales/zh-CN/access";
import accountZh from "../../app/i18n/locales/zh-CN/account";
import applicationZh from "../../app/i18n/locales/zh-CN/application";
import awardZh from "../../app/i18n/locales/zh-CN/award";
import budgetZh from "../../app/i18n/locales/zh-CN/budget";
import builderZh from "../../app/i18n/locales/zh-CN/builder";
import changeZh from "../../app/i18n/locales/zh-CN/change";
import checkZh from "../../app/i18n/locales/zh-CN/check";
import cityZh from "../../app/i18n/locales/zh-CN/city";
import commonZh from "../../app/i18n/locales/zh-CN/common";
import comparisonZh from "../../app/i18n/locales/zh-CN/comparison";
import companyZh from "../../app/i18n/locales/zh-CN/company";
import criteriaZh from "../../app/i18n/locales/zh-CN/criteria";
import decisionZh from "../../app/i18n/locales/zh-CN/decision";
import deskZh from "../../app/i18n/locales/zh-CN/desk";
import effectZh from "../../app/i18n/locales/zh-CN/effect";
import handlingZh from "../../app/i18n/locales/zh-CN/handling";
import importZh from "../../app/i18n/locales/zh-CN/import";
import ledgerZh from "../../app/i18n/locales/zh-CN/ledger";
import letterZh from "../../app/i18n/locales/zh-CN/letter";
import outboxZh from "../../app/i18n/locales/zh-CN/outbox";
import paymentZh from "../../app/i18n/locales/zh-CN/payment";
import programZh from "../../app/i18n/locales/zh-CN/program";
import registerZh from "../../app/i18n/locales/zh-CN/register";
import replayZh from "../../app/i18n/locales/zh-CN/replay";
import requestZh from "../../app/i18n/locales/zh-CN/request";
import reviewZh from "../../app/i18n/locales/zh-CN/review";
import taskZh from "../../app/i18n/locales/zh-CN/task";
import tenantZh from "../../app/i18n/locales/zh-CN/tenant";

export type Language = "en" | "zh-CN";

/** The product's own words, by which the journeys find what they press. */
export const texts = {
  en: {
    access: accessEn,
    account: accountEn,
    application: applicationEn,
    award: awardEn,
    budget: budgetEn,
    builder: builderEn,
    change: changeEn,
    check: checkEn,
    city: cityEn,
    common: commonEn,
    comparison: comparisonEn,
    company: companyEn,
    criteria: criteriaEn,
    decision: decisionEn,
    desk: deskEn,
    effect: effectEn,
    handling: handlingEn,
    import: importEn,
    ledger: ledgerEn,
    letter: letterEn,
    outbox: outboxEn,
    payment: paymentEn,
    program: programEn,
    register: registerEn,
    replay: replayEn,
    request: requestEn,
    review: reviewEn,
    task: taskEn,
    tenant: tenantEn,
  },
  "zh-CN": {
    access: accessZh,
    account: accountZh,
    application: applicationZh,
    award: awardZh,
    budget: budgetZh,
    builder: builderZh,
    change: changeZh,
    check: checkZh,
    city: cityZh,
    common: commonZh,
    comparison: comparisonZh,
    company: companyZh,
    criteria: criteriaZh,
    decision: decisionZh,
    desk: deskZh,
    effect: effectZh,
    handling: handlingZh,
    import: importZh,
    ledger: ledgerZh,
    letter: letterZh,
    outbox: outboxZh,
    payment: paymentZh,
    program: programZh,
    register: registerZh,
    replay: replayZh,
    request: requestZh,
    review: reviewZh,
    task: taskZh,
    tenant: tenantZh,
  },
} as const;

/** A text with its placeholders worded in. */
export const worded = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

import type { CaseHead } from "~/data/review/case.reader.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { leaseFromAnswers } from "~/domain/program/form/lease-from-answers";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { inLanguage } from "~/domain/kernel/localized-text";
import { leasedOn } from "~/domain/subsidy/leased-on";
import { parseUscc } from "~/domain/company/uscc";
import { addDays } from "~/domain/kernel/time/civil-date";
import { formats } from "~/i18n/format";
import type { ReviewVoice } from "./criteria-words.server";

interface FactItem {
  readonly term: string;
  readonly value: string | null;
}

/** Whether the code is there and fails its check, so that it takes a reason to accept it. */
export const codeFails = ({ code }: CaseHead["company"]): boolean => code !== null && !parseUscc(code).ok;

const codeWords = (company: CaseHead["company"], { t, locale }: ReviewVoice): string => {
  const { code, codeVerifiedOn, codeAcceptedReason } = company;
  if (code === null) return t("company.codeMissing");
  const notes = [
    codeVerifiedOn
      ? t("company.codeVerified", { date: formats(locale).date(codeVerifiedOn) })
      : t("company.codeProvisional"),
  ];
  if (codeFails(company)) {
    notes.push(
      codeAcceptedReason === null ? t("company.codeFails") : t("company.codeAccepted", { reason: codeAcceptedReason }),
    );
  }
  return code + t("common:marks.aside", { text: notes.join(t("common:marks.next")) });
};

/** What the company says of itself. */
export function companyFacts({ company }: CaseHead, voice: ReviewVoice): FactItem[] {
  const { t, locale, zoneName } = voice;
  const f = formats(locale);
  const { foreignRegistration: number, foreignCountry: country, contactName, contactPhone, insuredStaff } = company;
  const foreign = number ? t("company.foreignValue", { number, country: country ?? "" }) : null;
  const staff = insuredStaff === null ? null : f.number(insuredStaff);
  return [
    { term: t("company.name"), value: company.name },
    ...(company.nameEn ? [{ term: t("company.nameEn"), value: company.nameEn }] : []),
    { term: t("company.kind"), value: t(`company:value.companyKind.${company.kind}`) },
    { term: t("company.code"), value: codeWords(company, voice) },
    ...(foreign ? [{ term: t("company.foreign"), value: foreign }] : []),
    { term: t("company.established"), value: company.establishedOn && f.date(company.establishedOn) },
    { term: t("company.registeredZone"), value: company.registeredZone && zoneName(company.registeredZone) },
    { term: t("company.sector"), value: company.sector && sectorName(company.sector, voice) },
    {
      term: t("company.staff"),
      value:
        staff && company.insuredStaffOn
          ? t("company.staffOn", { count: insuredStaff ?? 0, date: f.date(company.insuredStaffOn) })
          : staff,
    },
    { term: t("company.address"), value: company.address },
    {
      term: t("company.contact"),
      value:
        contactName && contactPhone
          ? t("company.contactValue", { name: contactName, phone: contactPhone })
          : contactName,
    },
  ];
}

const sectorName = (sector: string, { t }: ReviewVoice): string => {
  const translate = t as (key: string) => string;
  return translate(`company:value.sector.${sector}`);
};

/** The unit wished for, or the company's own lease as the answers have it; none for a program without premises. */
export function premisesFacts(
  { unit, answers, submittedOn }: CaseHead,
  { premises, steps }: Pick<ProgramContent, "premises" | "steps">,
  { t, locale }: ReviewVoice,
): FactItem[] {
  const f = formats(locale);
  if (premises === "none") return [];
  if (premises === "unit") {
    if (!unit) return [{ term: t("premises.unit"), value: t("premises.noUnit") }];
    const leased = leasedOn(unit.leased, submittedOn);
    const { areaM2, rentFenPerM2Month } = leased?.rows[0] ?? unit;
    const where = { site: inLanguage(unit.site, locale), label: unit.label };
    const terms = { ...where, area: f.area(areaM2), rent: f.moneyBrief(rentFenPerM2Month) };
    const value = leased
      ? t("premises.unitLeased", { ...terms, date: f.date(addDays(leased.leaseEnd, -1)) })
      : t("premises.unitValue", terms);
    return [{ term: t("premises.unit"), value }];
  }
  const lease = leaseFromAnswers(countedAnswers(questionsIn({ steps }), answers));
  const [row] = lease?.rows ?? [];
  if (!lease || !row) return [{ term: t("premises.lease"), value: t("premises.leaseMissing") }];
  const terms = { area: f.area(row.areaM2), rent: f.moneyBrief(row.rentFenPerM2Month), from: f.date(row.from) };
  const until = lease.leaseEnd ? ` ${t("premises.leaseUntil", { to: f.date(addDays(lease.leaseEnd, -1)) })}` : "";
  return [
    { term: t("premises.lease"), value: t("premises.leaseValue", terms) + until },
    { term: t("premises.landlord"), value: lease.landlord },
  ];
}

/** Where the case stands: dates and people. */
export function standingFacts(head: CaseHead, { t, locale }: ReviewVoice): FactItem[] {
  const f = formats(locale);
  const { acceptedOn, accepter, site } = head;
  return [
    { term: t("case.submitted"), value: f.date(head.submittedOn) },
    ...(acceptedOn
      ? [{ term: t("case.accepted"), value: t("case.acceptedBy", { date: f.date(acceptedOn), name: accepter ?? "" }) }]
      : []),
    { term: t("case.assignee"), value: head.assignee ?? t("case.nobody") },
    { term: t("case.zone"), value: inLanguage(head.zone, locale) },
    ...(site ? [{ term: t("case.site"), value: inLanguage(site, locale) }] : []),
    { term: t("case.version"), value: t("case.versionValue", { number: head.versionNumber }) },
  ];
}

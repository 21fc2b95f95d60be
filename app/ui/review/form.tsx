import { useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { type Description, DescriptionList } from "../primitives/description-list";
import { type ChecklistItem, DocumentChecklist } from "../patterns/document-checklist";

interface CasePartsProps {
  /** What the page holds; parts without anything in them have no section. */
  readonly page: Readonly<
    Record<
      "decisions" | "awards" | "approvals" | "recommendations" | "corrections" | "factChecks" | "premises",
      readonly unknown[]
    > & {
      notes: readonly unknown[] | null;
      estimate: unknown;
    }
  >;
}

/** The sections of a case as links, since its page is long. */
export const CaseParts = ({ page }: CasePartsProps) => {
  const t = useT("review");
  const parts = [
    ...(page.decisions.length > 0 ? (["decision"] as const) : []),
    ...(page.awards.length > 0 ? (["award"] as const) : []),
    ...(page.approvals.length > 0 ? (["approvals"] as const) : []),
    ...(page.recommendations.length > 0 ? (["recommendation"] as const) : []),
    ...(page.corrections.length > 0 ? (["corrections"] as const) : []),
    "checks" as const,
    ...(page.factChecks.length > 0 ? (["check"] as const) : []),
    ...(["documents", "company"] as const),
    ...(page.premises.length > 0 ? (["premises"] as const) : []),
    "answers" as const,
    ...(page.estimate ? (["estimate"] as const) : []),
    ...(page.notes === null ? [] : (["notes"] as const)),
    ...(["history", "others"] as const),
  ];
  return (
    <nav aria-label={t("case.parts")}>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`${part}.heading`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** What the version asks to be attached, and the files that are here. */
export const CaseDocuments = ({ documents }: { readonly documents: readonly ChecklistItem[] }) => {
  const t = useT("review");
  return (
    <Card title={t("documents.heading")} id="documents">
      {documents.length > 0 ? <DocumentChecklist items={documents} /> : <p>{t("documents.none")}</p>}
    </Card>
  );
};

/** Where the company would be. */
export const CasePremises = ({ items }: { readonly items: readonly Description[] }) => {
  const t = useT("review");
  if (items.length === 0) return null;
  return (
    <Card title={t("premises.heading")} id="premises">
      <DescriptionList items={items} />
    </Card>
  );
};

interface AnsweredStep {
  readonly key: string;
  readonly title: string;
  /** Several answers to one question stand on lines of their own. */
  readonly items: readonly { readonly term: string; readonly value: string | null }[];
}

/** What the company answered, step by step. */
export const CaseAnswers = ({ steps }: { readonly steps: readonly AnsweredStep[] }) => {
  const t = useT("review");
  return (
    <Card title={t("answers.heading")} id="answers">
      {steps.map(({ key, title, items }) => (
        <section key={key} className="not-first:mt-6">
          <h3>{title}</h3>
          <DescriptionList
            items={items.map(({ term, value }) => ({
              term,
              value: value && <span className="whitespace-pre-line">{value}</span>,
            }))}
          />
        </section>
      ))}
    </Card>
  );
};

import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import type { OwnershipState } from "~/domain/company/ownership";
import { useFormats, useT } from "~/i18n/react";
import { useListHref } from "../patterns/left-lists";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { PageHeader } from "../primitives/page-header";
import { FileList, type ShownFile } from "./file-list";

interface IntakePageProps {
  readonly title: string;
  readonly lead?: string;
  readonly company: { readonly id: string; readonly name: string };
  readonly children: ReactNode;
}

/** A page of intake about one thing of a company. */
export const IntakePage = ({ title, lead, company: { id, name }, children }: IntakePageProps) => {
  const t = useT("register");
  const breadcrumbs = [
    { label: t("title"), href: useListHref("companies") },
    { label: name, href: pathTo("/admin/companies/:id", { id }) },
  ];
  return (
    <div className="stack">
      <PageHeader title={title} lead={lead} breadcrumbs={breadcrumbs} />
      {children}
    </div>
  );
};

interface OwnershipFactsProps {
  readonly ownership: {
    readonly email: string;
    readonly statement: string;
    readonly state: OwnershipState;
    readonly askedAt: string;
    readonly decider: string | null;
    readonly decidedAt: string | null;
    readonly reasons: string | null;
    readonly files: readonly ShownFile[];
  };
}

/** What somebody says and shows who asks to own a company, and what became of it. */
export const OwnershipFacts = ({ ownership }: OwnershipFactsProps) => {
  const t = useT("register");
  const f = useFormats();
  const { email, statement, state, askedAt, decider, decidedAt, reasons, files } = ownership;
  const ended = (on: string): string =>
    decider ? t("licence.by", { name: decider, at: f.dateTime(on) }) : f.dateTime(on);
  return (
    <Card title={t(`ownership.states.${state}`)}>
      <DescriptionList
        items={[
          { term: t("company:people.email"), value: email },
          { term: t("ownership.asked"), value: f.dateTime(askedAt) },
          { term: t("ownership.statement"), value: statement },
          ...(decidedAt
            ? [
                {
                  term: t(state === "withdrawn" ? "ownership.withdrawn" : "ownership.decided"),
                  value: ended(decidedAt),
                },
              ]
            : []),
          ...(reasons ? [{ term: t("ownership.reasons"), value: reasons }] : []),
        ]}
      />
      <section className="mt-6">
        <h3>{t("ownership.evidence")}</h3>
        <FileList files={files} none={t("ownership.noEvidence")} />
      </section>
    </Card>
  );
};

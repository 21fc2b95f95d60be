import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { useListHref } from "../patterns/left-lists";
import { Callout } from "../primitives/callout";
import { ErrorSummary } from "../primitives/error-summary";
import { PageHeader } from "../primitives/page-header";
import { ConfirmPanel } from "../patterns/confirm-panel";

interface AccessChangeProps {
  readonly kind: "shutOut" | "letIn";
  readonly title: string;
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly version: number };
  readonly answer:
    | { readonly result: { readonly error?: Readonly<Record<string, string[] | null>> }; readonly stale: object | null }
    | undefined;
  readonly danger?: boolean;
}

/** Shutting a person out, or letting them in again: what it does, before it is confirmed. */
export const AccessChange = ({ kind, title, person, answer, danger }: AccessChangeProps) => {
  const t = useT("access");
  const list = useListHref("people");
  const href = pathTo("/admin/people/:id", { id: person.id });
  const crumbs = [
    { label: t("people.title"), href: list },
    { label: person.name, href },
  ];
  const messages = Object.values(answer?.result.error ?? {}).flatMap((each) => each ?? []);
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={crumbs} />
      <ErrorSummary errors={messages.map((message) => ({ message }))} />
      {answer?.stale && <Callout tone="warning" live title={t("errors:stale")} />}
      <ConfirmPanel
        title={t(`people.${kind}`)}
        effects={[
          { term: t("people.person"), value: t("common:marks.beside", { text: person.name, more: person.email }) },
          { term: t("people.effect"), value: t(`people.${kind}Effect`) },
        ]}
        confirm={t(`people.${kind}`)}
        hidden={{ version: person.version }}
        cancelHref={href}
        danger={danger}
      />
    </div>
  );
};

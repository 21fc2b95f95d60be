import type { ComponentProps } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { StepRefusal } from "../application/step-refusal";
import { ConfirmPanel } from "../patterns/confirm-panel";
import { PageHeader } from "../primitives/page-header";

interface OfficeStepPageProps extends Pick<ComponentProps<typeof StepRefusal>, "answer"> {
  readonly title: string;
  /** What follows from it. */
  readonly lead: string;
  /** Words of the button. */
  readonly confirm: string;
  /** In the address: a zone, or the city. */
  readonly of: string;
  readonly place: string;
  readonly version: number;
}

/** Something of an office is taken away, once it is read what follows. */
export const OfficeStepPage = ({ answer, title, lead, confirm, of, place, version }: OfficeStepPageProps) => {
  const t = useT("city");
  const href = pathTo("/admin/offices/:of", { of });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={lead}
        breadcrumbs={[
          { label: t("office.offices"), href: pathTo("/admin/offices") },
          { label: place, href },
        ]}
      />
      <StepRefusal answer={answer} stale={t("office.stale")} />
      <ConfirmPanel title={confirm} effects={[]} confirm={confirm} hidden={{ version }} cancelHref={href} danger />
    </div>
  );
};

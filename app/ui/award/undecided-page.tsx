import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { UndecidedAwardView } from "~/presenters/award/undecided-award.server";
import { useListHref } from "../patterns/left-lists";
import { PageHeader } from "../primitives/page-header";
import type { AwardSide } from "./course/voice";
import { KnownOnForm, KnownOnNote } from "./known-on-form";

/** The page of an award as of a day before it was decided: it says so, and has no figures. */
export const UndecidedPage = ({ view, side }: { readonly view: UndecidedAwardView; readonly side: AwardSide }) => {
  const t = useT("award");
  const list = useListHref("running");
  return (
    <div className="stack">
      <PageHeader
        title={view.title}
        lead={t("of", view)}
        breadcrumbs={[
          side === "admin"
            ? { label: t("tracking.title"), href: list }
            : { label: t("mine"), href: pathTo("/founder") },
        ]}
      />
      <KnownOnNote known={view.known} standing="undecided" />
      <KnownOnForm known={view.known} />
    </div>
  );
};

import type { ComponentProps } from "react";
import { useT } from "~/i18n/react";
import { EvidenceList } from "../change/evidence-list";

/** The documents that a report brings; nothing where the version asks for none. */
export const MonthEvidence = (props: Pick<ComponentProps<typeof EvidenceList>, "items" | "addTo">) => {
  const t = useT("month");
  return props.items.length === 0 ? null : (
    <section>
      <h2>{t("report.evidence")}</h2>
      <EvidenceList {...props} />
    </section>
  );
};

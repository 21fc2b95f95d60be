import { useT } from "~/i18n/react";
import { ReasonFields } from "../../decision/reason-fields";
import type { FormState } from "../../patterns/form-state";
import type { Choice } from "../../primitives/select";

const rows = [0, 1, 2] as const;

/** Reasons, each with the clause that it rests on; only the first must be given. */
export const ChangeReasons = ({ clauses, form }: { readonly clauses: readonly Choice[]; readonly form: FormState }) => {
  const t = useT("handling");
  return rows.map((row) => (
    <ReasonFields
      key={row}
      row={row}
      legend={row === 0 ? t("words") : t("moreReasons")}
      labels={{ clause: t("clause"), noClause: t("noClause"), words: t("words") }}
      clauses={clauses}
      lines={3}
      form={form}
    />
  ));
};

import { useT } from "~/i18n/react";
import { Button } from "../../primitives/button";
import { Form } from "../../primitives/form";

/** Two buttons that take the file of a batch, each time the same bytes. */
export const BatchExport = ({ action }: { readonly action: string }) => {
  const t = useT("payment");
  return (
    <div className="button-row">
      <Form action={action} hidden={{ format: "xml" }} keeps={false}>
        <Button>{t("batch.exportXml")}</Button>
      </Form>
      <Form action={action} hidden={{ format: "csv" }} keeps={false}>
        <Button variant="secondary">{t("batch.exportCsv")}</Button>
      </Form>
    </div>
  );
};

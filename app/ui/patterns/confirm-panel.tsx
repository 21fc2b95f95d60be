import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { type Description, DescriptionList } from "../primitives/description-list";
import { Form } from "../primitives/form";

interface ConfirmPanelProps {
  readonly title: string;
  /** What the step will do, before it is done: months, amounts, dates. */
  readonly effects: readonly Description[];
  /** Words of the button. */
  readonly confirm: string;
  /** Where to post, the page itself when absent. */
  readonly action?: string;
  /** Version, idempotency key. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly cancelHref: string;
  /** It cannot be taken back. */
  readonly danger?: boolean;
  /** Fields that the step needs, such as a reason. */
  readonly children?: ReactNode;
}

/** The effect of a step, shown before anyone confirms it. */
export const ConfirmPanel = ({ title, effects, confirm, cancelHref, danger, children, ...form }: ConfirmPanelProps) => {
  const t = useT("common");
  return (
    <section className="confirm">
      <h2>{title}</h2>
      <DescriptionList items={effects} />
      <Form {...form} keeps={children !== undefined}>
        {children}
        <div className="button-row">
          <Button variant={danger ? "danger" : "primary"}>{confirm}</Button>
          <a href={cancelHref}>{t("actions.cancel")}</a>
        </div>
      </Form>
    </section>
  );
};

import { useT } from "~/i18n/react";
import { errorText } from "~/i18n/error-text";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { BenefitBars } from "../benefit-bars";
import { BuilderFields } from "./fields";
import { Ledger } from "~/ui/award/ledger";
import type { LivePreview } from "~/ui/patterns/use-live-preview";
import type { PreviewView } from "./preview-view";

const Refused = ({ refused }: Pick<PreviewView, "refused">) => {
  const t = useT("builder");
  return (
    <Callout tone="warning" title={t("preview.refused")}>
      <ul className="builder-points">
        {refused.map(({ id, label, message }) => {
          const words = errorText(t, message);
          return (
            <li key={`${id} ${message}`}>
              <a href={`#${id}`}>{label ? t("common:form.errorOf", { label, message: words }) : words}</a>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
};

interface BenefitPreviewProps {
  readonly view: PreviewView;
  /** How far the browser has followed what was typed. */
  readonly live: LivePreview["live"];
  /** Within the form of the terms; else a form of its own, which only asks. */
  readonly editable: boolean;
}

/** The inputs of the made-up case, and the button that shows it where no script does. */
const SampleForm = ({ sample, editable }: Pick<PreviewView, "sample"> & Pick<BenefitPreviewProps, "editable">) => {
  const t = useT("builder");
  if (editable)
    return (
      <>
        <BuilderFields fields={sample} level={3} />
        <Button variant="secondary" name="do" value="preview">
          {t("preview.show")}
        </Button>
      </>
    );
  return (
    <form method="get" action="#preview" className="form">
      <BuilderFields fields={sample} level={3} />
      <Button variant="secondary">{t("preview.read")}</Button>
    </form>
  );
};

/** The sum of it, kept in sight while the terms are written. */
const Brief = ({ view: { brief, refused, plan } }: Pick<BenefitPreviewProps, "view">) => {
  const t = useT("builder");
  return (
    <aside className="benefit-brief" aria-label={t("preview.title")}>
      <p>{plan ? brief : t("preview.refusedBrief", { count: refused.length })}</p>
      {plan && <BenefitBars {...plan} brief />}
      <a href="#preview">{t("preview.more")}</a>
    </aside>
  );
};

/** What the terms would pay in a made-up case: picture, ledger with the reason of each line, or what keeps it from being calculated. */
export const BenefitPreview = ({ view, live, editable }: BenefitPreviewProps) => {
  const t = useT("builder");
  const { sample, refused, plan } = view;
  return (
    <>
      {editable && <Brief view={view} />}
      <section className="builder-group" aria-labelledby="preview">
        <h2 id="preview">{t("preview.title")}</h2>
        <p>{t("preview.lead")}</p>
        <SampleForm sample={sample} editable={editable} />
        <p className="muted" role="status">
          {live === "waiting" && t("preview.waiting")}
          {live === "failed" && t("preview.failed")}
        </p>
        {refused.length > 0 && <Refused refused={refused} />}
        {plan && (
          <>
            <DescriptionList items={plan.facts} />
            <BenefitBars bars={plan.bars} highest={plan.highest} />
            <Ledger caption={t("preview.ledger")} rows={plan.rows} totalFen={plan.totalFen} />
          </>
        )}
      </section>
    </>
  );
};

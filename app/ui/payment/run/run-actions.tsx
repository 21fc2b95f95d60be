import { pathTo } from "~/addresses/path-to";
import type { RunState } from "~/domain/payment/run/run-steps";
import { useFormats, useT } from "~/i18n/react";
import { LinkButton } from "../../primitives/button";
import { Card } from "../../primitives/card";

interface Acted {
  readonly id: string;
  readonly state: RunState;
  readonly steps: readonly string[];
  readonly own: boolean;
  readonly mayGoOn: boolean;
  readonly paidFen: number;
}

/** What may be done with a run now, and what it waits for. */
export const RunActions = ({ run }: { readonly run: Acted }) => {
  const t = useT("payment");
  const f = useFormats();
  const { id, state, steps, own, mayGoOn } = run;
  const mayRelease = steps.includes("release");
  const isWorking = state === "proposing" || state === "releasing";
  const goesOn = mayGoOn && (state === "prepared" || state === "released" || state === "closed");
  return (
    <>
      {isWorking && (
        <Card title={t(`run.states.${state}`)}>
          <div className="stack">
            <p>{t("run.working")}</p>
            <div className="button-row">
              <LinkButton href={pathTo("/admin/payments/:id", { id })}>{t("run.again")}</LinkButton>
              {steps.includes("stop") && (
                <LinkButton variant="secondary" href={pathTo("/admin/payments/:id/stop", { id })}>
                  {t("run.stop")}
                </LinkButton>
              )}
            </div>
          </div>
        </Card>
      )}
      {state === "prepared" && (
        <Card title={t("run.before")}>
          <div className="stack">
            <p>{mayRelease ? t("run.beforeText") : own ? t("run.own") : t("run.waits")}</p>
            <div className="button-row">
              {mayRelease && (
                <LinkButton href={pathTo("/admin/payments/:id/release", { id })}>
                  {t("run.release", { amount: f.money(run.paidFen) })}
                </LinkButton>
              )}
              {steps.includes("cancel") && (
                <LinkButton variant="secondary" href={pathTo("/admin/payments/:id/cancel", { id })}>
                  {t("run.cancel")}
                </LinkButton>
              )}
            </div>
          </div>
        </Card>
      )}
      {goesOn && (
        <Card title={t("run.rest")}>
          <div className="stack">
            <p>{t("run.restText")}</p>
            <LinkButton variant="secondary" href={pathTo("/admin/payments/:id/rest", { id })}>
              {t("run.rest")}
            </LinkButton>
          </div>
        </Card>
      )}
    </>
  );
};

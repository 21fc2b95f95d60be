import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { DemonstrationLine } from "~/presenters/city/demonstration.server";
import { Badge } from "../primitives/badge";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";

const steps = ["stop", "database", "administrator", "start", "setUp"] as const;
const commands = {
  stop: "npm run backup -- FILE",
  database: "DATA_DIR=… | DATABASE_URL=…",
  administrator: "npm run admin:create -- EMAIL",
  start: "npm start",
  setUp: "npm run -s doctor",
} as const;

/** How a city that tried Slipway with the demonstration's data starts clean, with what stands now. */
export const LeavingDemonstration = ({ lines }: { readonly lines: readonly DemonstrationLine[] }) => {
  const t = useT("city");
  return (
    <>
      <Card title={t("leaving.now")}>
        <ul className="rows">
          {lines.map(({ check, ok, count, address }) => (
            <li key={check}>
              <span>{t(`leaving.check.${check}`)}</span>
              <Badge tone={ok ? "success" : "warning"}>{t(ok ? "leaving.asLive" : "leaving.asDemonstration")}</Badge>
              {ok ? null : <small>{t(`leaving.why.${check}`, { count: count ?? 0, address: address ?? "" })}</small>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t("leaving.steps")}>
        <ol className="rows">
          {steps.map((step) => (
            <li key={step}>
              <span>{t(`leaving.step.${step}`)}</span>
              <small>
                <code>{commands[step]}</code>
              </small>
            </li>
          ))}
        </ol>
      </Card>
      <Card title={t("leaving.kept")}>
        <p>{t("leaving.keptText")}</p>
        <p>{t("leaving.goneText")}</p>
      </Card>
      <Callout title={t("leaving.noButton")}>
        <p>{t("leaving.noButtonText")}</p>
        <p>
          <a href={pathTo("/admin/settings")}>{t("leaving.settings")}</a>
        </p>
      </Callout>
    </>
  );
};

import { useRef } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { Checkbox } from "~/ui/primitives/checkbox";
import { EarlyScript } from "~/ui/primitives/kept-script";
import { TextArea } from "~/ui/primitives/text-input";
import { useAutosave } from "./autosave";
import { AutosaveStatus } from "./autosave-status";
import type { PointView } from "~/presenters/application/points.server";

interface PointsFormProps {
  readonly id: string;
  readonly version: number;
  readonly points: readonly PointView[];
  readonly typed: Readonly<Record<string, string>>;
  readonly stands: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
  /** Whether this person may send the corrections in, or only prepare them. */
  readonly maySend: boolean;
}

const none: readonly string[] = [];

/** The points of a correction request, each with its answer. */
export const PointsForm = ({ id, version, points, typed, stands, errors, maySend }: PointsFormProps) => {
  const t = useT("application");
  const form = useRef<HTMLFormElement>(null);
  const here = pathTo("/founder/applications/:id/corrections", { id });
  const answers = pathTo("/founder/applications/:id/corrections/answers", { id });
  const { state } = useAutosave(form, answers, none, false);
  return (
    <form ref={form} method="post" action={here} noValidate className="form" data-autosave={answers}>
      <EarlyScript />
      <input type="hidden" name="version" value={version} />
      {points.map((point, i) => (
        <Card
          key={point.id}
          title={
            <span className="whitespace-pre-line">{t("common:marks.numbered", { n: i + 1, text: point.message })}</span>
          }
          level={3}
        >
          <p className="muted mb-4">
            {point.href ? (
              <a href={point.href}>{t("corrections.target", { name: point.about })}</a>
            ) : (
              t("corrections.target", { name: point.about })
            )}
          </p>
          {point.file === "came" && <p>{t("corrections.fileCame")}</p>}
          {point.file === "none" && (
            <Checkbox
              id={`stands.${point.id}`}
              name={`stands.${point.id}`}
              label={t("corrections.stands")}
              hint={t("corrections.fileNone")}
              defaultChecked={stands[point.id] !== undefined}
            />
          )}
          <TextArea
            id={`point.${point.id}`}
            name={`point.${point.id}`}
            label={t("corrections.answer", { number: i + 1 })}
            required={point.file !== "came"}
            rows={3}
            defaultValue={typed[point.id] ?? point.answer ?? ""}
            errors={errors[`point.${point.id}`]}
          />
        </Card>
      ))}
      <div className="button-row">
        {maySend && <Button>{t("corrections.send")}</Button>}
        <Button variant="secondary" formAction={pathTo("/founder/applications/:id/corrections/kept", { id })}>
          {t("corrections.keep")}
        </Button>
        <AutosaveStatus state={state} />
      </div>
    </form>
  );
};

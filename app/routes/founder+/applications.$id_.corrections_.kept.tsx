import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readPoints } from "~/forms/application/points";
import { errorValue } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { Refusal } from "~/platform/errors";
import { CorrectionsClosed } from "~/ui/application/corrections-closed";
import { Corrections } from "~/ui/application/corrections-page";
import { Callout } from "~/ui/primitives/callout";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { titleOf } from "~/ui/title";
import { answerPoints } from "~/use-cases/application/answer-points.server";
import { loadCorrections } from "./_shared/load-corrections.server";
import { onApplication } from "./_shared/own-application.server";

export const handle = { scripts: true, namespaces: ["application", "desk"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = loadCorrections;

/** Keeps the answers to a correction request without sending them in; what does not fit comes back with what is wrong. */
export const action = guard.action(
  onApplication("application.edit"),
  async ({ ctx, request, subject: { id: applicationId } }) => {
    const { kept, typed, errors } = readPoints(await request.formData());
    try {
      await answerPoints(ctx, { applicationId, answers: kept });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return data({ typed: { ...kept, ...typed }, errors, refused: errorValue(error.reason, error.params) }, 422);
    }
    if (Object.keys(errors).length > 0) return data({ typed, errors, refused: null }, 422);
    return redirect(pathTo("/founder/applications/:id/corrections", { id: applicationId }, { notice: "kept" }), 303);
  },
  { form: "text" },
);

export default function KeepCorrections() {
  const t = useT("application");
  const { page, frame } = useLoaderData<typeof loader>();
  const { typed, errors, refused } = useActionData<typeof action>() ?? { typed: {}, errors: {}, refused: null };
  if (!page) return <CorrectionsClosed frame={frame} typed={typed} />;
  return (
    <Corrections page={page} typed={typed} errors={errors}>
      {refused === null ? (
        Object.keys(errors).length > 0 && <Callout title={t("corrections.keptOthers")} />
      ) : (
        <ErrorSummary errors={[{ message: refused }]} />
      )}
    </Corrections>
  );
}

import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { resubmissionForm } from "~/forms/application/submission";
import { useT } from "~/i18n/react";
import { CorrectionsClosed } from "~/ui/application/corrections-closed";
import { Corrections } from "~/ui/application/corrections-page";
import { Done } from "~/ui/patterns/outcome";
import { titleOf } from "~/ui/title";
import { resubmitApplication } from "~/use-cases/application/resubmit-application.server";
import { loadCorrections } from "./_shared/load-corrections.server";
import { actOnApplication } from "./_shared/own-application.server";
import { SubmissionRefusal } from "./_shared/submission-refusal";

export const handle = { scripts: true, namespaces: ["application", "desk"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = loadCorrections;

export const action = formAction(
  actOnApplication("application.resubmit"),
  resubmissionForm,
  async ({ ctx, subject: { id: applicationId } }, { version, point, stands }) => {
    await resubmitApplication(ctx, { applicationId, version, answers: point, stands });
    return redirect(pathTo("/founder/applications/:id", { id: applicationId }, { notice: "resubmitted" }), 303);
  },
  { form: "text" },
);

export default function SendCorrections() {
  const t = useT("application");
  const { page, frame } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { "": general, ...atPoints } = answer?.result.error ?? {};
  const errors = Object.fromEntries(Object.entries(atPoints).map(([name, messages]) => [name, messages ?? []]));
  const { point: typed, stands } = (answer?.result.initialValue ?? {}) as Record<
    string,
    Record<string, string> | undefined
  >;
  if (!page) return <CorrectionsClosed frame={frame} typed={typed ?? {}} />;
  return (
    <Corrections page={page} typed={typed ?? {}} stands={stands ?? {}} errors={errors}>
      <Done texts={{ kept: t("corrections.kept") }} />
      {(general || answer?.stale) && <SubmissionRefusal answer={answer} />}
    </Corrections>
  );
}

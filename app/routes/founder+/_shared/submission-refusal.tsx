import { pathTo } from "~/addresses/path-to";
import type { FormAnswer } from "~/auth/form-action.server";
import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { Callout } from "~/ui/primitives/callout";

/** Why an application was not handed in; leads to the other one when that is the reason. */
export const SubmissionRefusal = ({ answer }: { readonly answer: FormAnswer | undefined }) => {
  const t = useT("application");
  if (!answer) return null;
  if (answer.stale) return <Callout tone="warning" live title={errorText(t, "application.changedSince")} />;
  const messages = Object.values(answer.result.error ?? {}).flatMap((each) => each ?? []);
  const other = messages.map((message) => /^application\.otherLive\?id=([\w-]+)$/.exec(message)?.[1]).find(Boolean);
  const outdated = messages
    .map((message) => /^application\.versionOutdated\?id=([\w-]+)$/.exec(message)?.[1])
    .find(Boolean);
  return (
    <Callout tone="danger" live title={messages.map((message) => errorText(t, message)).join(" ")}>
      {outdated && (
        <p>
          <a href={pathTo("/founder/applications/:id/version", { id: outdated })}>{t("version.notice.link")}</a>
        </p>
      )}
      {other && (
        <p>
          <a href={pathTo("/founder/applications/:id", { id: other })}>{t("submission.otherLive")}</a>
        </p>
      )}
    </Callout>
  );
};

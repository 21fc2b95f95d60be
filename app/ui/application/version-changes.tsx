import { useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";
import type { ApplicantChange } from "~/presenters/application/version-changes.server";

const topics = ["opening", "benefit", "criteria", "documents", "questions", "process"] as const;

/** What changed for applicants, topic by topic, with what it was and is. */
export const VersionChanges = ({ changes }: { readonly changes: readonly ApplicantChange[] }) => {
  const t = useT("application");
  const shown = topics.filter((topic) => changes.some((change) => change.topic === topic));
  return (
    <Card title={t("version.changes")}>
      {shown.length === 0 && <p>{t("version.notice.nothing")}</p>}
      {shown.map((topic) => (
        <div key={topic} className="mt-4 first:mt-0">
          <h3>{t(`version.topic.${topic}`)}</h3>
          <ul className="list-disc ps-6">
            {changes
              .filter((change) => change.topic === topic)
              .map(({ key, text, before, after }) => (
                <li key={key}>
                  {text}
                  <Lines before={before} after={after} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Card>
  );
};

const Lines = ({ before, after }: Pick<ApplicantChange, "before" | "after">) => {
  const t = useT("application");
  if (before.length + after.length === 0) return null;
  const said = (lines: readonly string[]) => (lines.length === 0 ? t("version.nothing") : lines.join("\n"));
  return (
    <>
      {before.length > 0 && <p className="muted whitespace-pre-line">{t("version.until", { value: said(before) })}</p>}
      <p className="whitespace-pre-line">{t("version.now", { value: said(after) })}</p>
    </>
  );
};

import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { Callout } from "~/ui/primitives/callout";

/** What changed in the program of a draft since it was begun. */
export interface NewVersion {
  readonly changes: readonly string[];
  /** Changes beside these. */
  readonly more: number;
}

interface NewVersionCalloutProps {
  /** Of the draft. */
  readonly id: string;
  readonly newVersion: NewVersion | null;
  /** Which draft it is, where the page is not its own. */
  readonly title?: string;
}

/** Says that the program of a draft has a new version, what changed, and where to move on. Nothing where it has none. */
export const NewVersionCallout = ({ id, newVersion, title }: NewVersionCalloutProps) => {
  const t = useT("application");
  if (!newVersion) return null;
  const { changes, more } = newVersion;
  return (
    <Callout tone="warning" title={title ?? t("version.notice.title")}>
      <p>{t("version.notice.text")}</p>
      {changes.length === 0 ? (
        <p>{t("version.notice.nothing")}</p>
      ) : (
        <>
          <p>{t("version.notice.changes")}</p>
          <ul className="list-disc ps-6">
            {changes.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {more > 0 && <li>{t("version.notice.more", { count: more })}</li>}
          </ul>
        </>
      )}
      <p>
        <a href={pathTo("/founder/applications/:id/version", { id })}>{t("version.notice.link")}</a>
      </p>
    </Callout>
  );
};

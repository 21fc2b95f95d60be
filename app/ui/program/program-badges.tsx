import type { T } from "~/i18n/types";
import { Badge } from "../primitives/badge";

interface ProgramState {
  /** Number of the version on offer; null before the first was published. */
  readonly published: number | null;
  /** It says what the program gives, but nobody can apply. */
  readonly described: boolean;
  /** Number of the draft beside. */
  readonly draft: number | null;
  /** The draft waits for a second person. */
  readonly offered: boolean;
}

/** What is on offer of a program, and what is being prepared. */
export const programBadges = (t: T<"program">, { published, described, draft, offered }: ProgramState) => (
  <span className="flex flex-wrap gap-1">
    {published !== null && (
      <Badge tone={described ? "info" : "success"} icon={described ? "info" : "check"}>
        {t(described ? "badge.described" : "badge.onOffer", { number: published })}
      </Badge>
    )}
    {draft !== null && (
      <Badge tone={offered ? "warning" : "neutral"} icon={offered ? "clock" : undefined}>
        {t(offered ? "badge.offered" : "badge.draft", { number: draft })}
      </Badge>
    )}
  </span>
);

/** How far a version has come. */
export const versionBadge = (t: T<"program">, version: { publishedAt: unknown; offeredAt: unknown }) => {
  if (version.publishedAt !== null)
    return (
      <Badge tone="success" icon="check">
        {t("version.published")}
      </Badge>
    );
  return version.offeredAt === null ? (
    <Badge>{t("version.draft")}</Badge>
  ) : (
    <Badge tone="warning" icon="clock">
      {t("version.offered")}
    </Badge>
  );
};

import { useT } from "~/i18n/react";
import { Done } from "../patterns/outcome";

const notices = [
  "code",
  "returned",
  "evidence",
  "corrections",
  "rejected",
  "recommended",
  "assigned",
  "accepted",
  "approvalTakenBack",
  "noted",
  "approvalGiven",
  "declared",
] as const;

/** What was done to a case, in the address that follows the act. */
export type CaseNotice = (typeof notices)[number];

/** The answer to an official's act on a case. */
export const CaseDone = () => {
  const t = useT("review");
  return <Done texts={Object.fromEntries(notices.map((key) => [key, t(`done.${key}`)]))} />;
};

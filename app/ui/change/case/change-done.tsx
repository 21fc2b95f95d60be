import { useT } from "~/i18n/react";
import { Done } from "../../patterns/outcome";

const notices = [
  "allowLate",
  "refuseLate",
  "dismiss",
  "announce",
  "withdrawProposal",
  "return",
  "withdrawApproval",
  "takeUp",
  "takeUpReport",
  "proposeAgain",
  "propose",
  "askMore",
  "approve",
  "addApproval",
  "refuse",
  "assign",
  "note",
  "declared",
] as const;

/** What was done to a change, in the address that follows the act. */
export type ChangeNotice = (typeof notices)[number];

/** The answer to an official's act on a change. */
export const ChangeDone = () => {
  const t = useT("handling");
  return <Done texts={Object.fromEntries(notices.map((key) => [key, t(`done.${key}`)]))} />;
};

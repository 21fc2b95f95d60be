import type { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { ChangeLetterPage } from "~/ui/change/change-letter-page";
import { render, words } from "../../../unit/ui/render";

/** What is read on the page of a letter about a change. */
export const letterPage = (
  shown: Awaited<ReturnType<typeof showAnyLetter>>,
  side: "founder" | "admin",
  locale: "en" | "zh-CN" = "en",
) => {
  if (shown.about !== "change") throw new Error("another letter");
  return words(render(<ChangeLetterPage letter={shown} side={side} breadcrumbs={[]} />, locale));
};

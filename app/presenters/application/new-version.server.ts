import type { ApplicationView } from "~/data/application/application.reader.server";
import { contentOf } from "~/data/program/content.server";
import type { Locale } from "~/i18n/locale";
import { applicantChanges } from "./version-changes.server";
import type { NewVersion } from "~/ui/application/new-version-callout";

const shownChanges = 5;

/** What changed in the program of a draft since it was begun, in short; null where it stands under the version on offer. */
export async function newVersionOf(
  { state, content, versionId, onOfferId }: Pick<ApplicationView, "state" | "content" | "versionId" | "onOfferId">,
  locale: Locale,
): Promise<NewVersion | null> {
  if (state !== "draft" || versionId === onOfferId) return null;
  const texts = (await applicantChanges(content, await contentOf(onOfferId), locale)).map(({ text }) => text);
  const distinct = [...new Set(texts)];
  return { changes: distinct.slice(0, shownChanges), more: Math.max(0, distinct.length - shownChanges) };
}

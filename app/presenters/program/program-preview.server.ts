import { pathTo } from "~/addresses/path-to";
import { readExampleRent } from "~/data/program/public-programs.reader.server";
import { sectionOf, sections } from "~/domain/program/draft/sections";
import { previewContent } from "~/forms/program/preview-content";
import { openProblems } from "~/forms/program/read-content";
import { type Locale, offeredLocales, textLocale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { detailOf } from "./program-detail.server";
import { voiceIn } from "./voice.server";
import type { PartRequest } from "./builder/parts.server";
import { inNeededLanguages } from "~/presenters/program/builder/needed-languages.server";
import { versionHead } from "./version-head.server";

/** The language that a preview was asked for, else the reader's. */
export const previewLanguage = (asked: FormDataEntryValue | null, locale: Locale): Locale =>
  offeredLocales.find((each) => each === asked) ?? textLocale(locale);

/** What stands for words that are not written yet. */
const gap = () => inNeededLanguages((t) => t("program:preview.gap"));

/** The draft as far as it can be read, to look at. */
export const contentSoFar = ({ ctx, version }: PartRequest) => previewContent(version.content, gap(), ctx.today);

/** The parts that founders read and in which something is still open. */
const unreadParts = ({ ctx, version, locale }: PartRequest) => {
  const open = new Set(
    openProblems(version.content, version.publishedAt, ctx.today).map(({ path }) => sectionOf(path)),
  );
  const t = createT(locale, "builder");
  return sections
    .filter((section) => section !== "scoring" && open.has(section))
    .map((section) => ({
      label: t(`section.${section}`),
      href: pathTo(`/admin/versions/:id/${section}`, { id: version.id }),
    }));
};

/** The public page of a program as this version would have it, in one language. */
export async function programPreview(given: PartRequest, asked: string | null) {
  const { ctx, version, locale } = given;
  const language = previewLanguage(asked, locale);
  const voice = await voiceIn(language);
  const program = {
    slug: version.slug,
    version: version.number,
    publishedAt: version.publishedAt ?? ctx.now,
    exampleRentFen: await readExampleRent(version.programId),
    content: contentSoFar(given),
  };
  const detail = detailOf(program, ctx.today, voice);
  const { zoneName } = detail;
  return {
    title: createT(locale, "program")("preview.title", { number: version.number }),
    head: versionHead(version, locale),
    language,
    languages: offeredLocales,
    detail,
    scope:
      zoneName === null ? voice.t("program:page.scope.city") : voice.t("program:page.scope.zone", { zone: zoneName }),
    unread: unreadParts(given),
  };
}

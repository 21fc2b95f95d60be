import { documentsFields } from "~/forms/program/builder/parts/documents";
import { createT } from "~/i18n/t.server";
import type { BuilderPart } from "./parts.server";
import { contentVoice } from "../content-voice.server";
import { valueLines } from "../content-words.server";

/** The documents to attach, with the condition of each in words. */
export const documentsPart: BuilderPart = {
  section: "documents",
  async partFor({ locale, version }) {
    const t = createT(locale, "builder");
    const voice = await contentVoice(version.content, locale, ["en"]);
    return {
      fieldsOf: (tree) =>
        documentsFields(tree, (condition, path) =>
          t("frame.onlyWhen", { condition: valueLines(voice, path, condition).join(" ") }),
        ),
    };
  },
};

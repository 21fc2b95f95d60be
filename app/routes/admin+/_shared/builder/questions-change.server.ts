import { redirect } from "@remix-run/node";
import { readPlaces } from "~/data/city/places.server";
import type { VersionView } from "~/data/program/version.reader.server";
import { codeOfPlace, placeOfCode } from "~/domain/program/form/draft-questions";
import { listAt, nameOfPath, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { addPremisesQuestions, type PremisesWords } from "~/domain/program/form/premises-defaults";
import {
  addPage,
  addQuestion,
  copyQuestion,
  movePlace,
  type QuestionsEdited,
} from "~/domain/program/form/question-edits";
import { StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { editVersion } from "~/use-cases/program/edit-version.server";
import { placesMark } from "~/data/program/places-mark.server";
import { inNeededLanguages } from "~/presenters/program/builder/needed-languages.server";
import { postPrint } from "./post-print.server";
import { questionsHref } from "~/presenters/program/builder/questions-page.server";

/** What the questions about premises say, and the zones and sites that they offer: those of the program's zone, if it has one. */
async function premisesWords({ zoneId }: VersionView): Promise<PremisesWords> {
  const { zones, sites } = await readPlaces();
  const option = ({ slug, name }: { slug: string; name: LocalizedText }) => ({ value: slug, label: name });
  return {
    page: inNeededLanguages((t) => t("premises.page")),
    label: (key) => inNeededLanguages((t) => t(`premises.${key}`)),
    zones: zones.filter(({ closed }) => !closed).map(option),
    sites: sites.filter((site) => !site.closed && (zoneId === null || site.zoneId === zoneId)).map(option),
  };
}

/** What a button of the list of questions does; null for one that the page has not. */
const changeOf = (pressed: string, premises: PremisesWords) => {
  const [step = "", code = ""] = pressed.split(":");
  return (content: Tree): QuestionsEdited | null => {
    if (step === "page") return addPage(content);
    if (step === "premises") return { content: addPremisesQuestions(content, premises), at: ["steps"] };
    const path = placeOfCode(content, code);
    if (!path) return null;
    switch (step) {
      case "up":
        return movePlace(content, path, -1);
      case "down":
        return movePlace(content, path, 1);
      case "copy":
        return copyQuestion(content, path);
      case "add":
        return addQuestion(content, path);
      default:
        return null;
    }
  };
};

/**
 * Changes the pages and questions that a form was read with. `at` is where what was meant stands now, null when the same post
 * had been done already. Throws StaleVersion when somebody changed them meanwhile.
 */
export async function changeQuestions(
  ctx: UseCaseContext,
  version: VersionView,
  { form, places }: { readonly form: FormData; readonly places: readonly TreePath[] },
  change: (content: Tree) => QuestionsEdited | null,
): Promise<{ readonly content: Tree; readonly at: TreePath | null }> {
  const mark = String(form.get("mark") ?? "");
  let at: TreePath | null = null;
  const { tree: content } = await editVersion(ctx, {
    versionId: version.id,
    part: "content",
    places,
    mark,
    post: postPrint(form),
    change: (content) => {
      if (placesMark(content, places) !== mark) throw new StaleVersion(version.version, content);
      const done = change(content);
      if (!done) throw new Response(null, { status: 400 });
      at = done.at;
      return done.content;
    },
  });
  return { content, at };
}

/** Where what a button made or moved stands, once it was pressed. */
const pressedPlace = (pressed: string, content: Tree): TreePath => {
  const [step = "", code = ""] = pressed.split(":");
  const last = (list: TreePath): TreePath => [...list, Math.max(0, listAt(content, list).length - 1)];
  if (step === "page") return last(["steps"]);
  const path = placeOfCode(content, code);
  const at = path?.at(-1);
  if (!path || typeof at !== "number") return ["steps"];
  if (step === "add") return last([...path, "questions"]);
  return step === "copy" ? [...path.slice(0, -1), at + 1] : path;
};

/** Does what a button of the list asks for, once, and leads to what came or moved. */
export async function pressQuestions(ctx: UseCaseContext, version: VersionView, form: FormData) {
  const pressed = String(form.get("do") ?? "");
  const change = changeOf(pressed, await premisesWords(version));
  const { content, at: done } = await changeQuestions(ctx, version, { form, places: [["steps"]] }, change);
  const at = done ?? pressedPlace(pressed, content);
  const base = questionsHref(version);
  // What is new is written at once; what moved is shown where it stands now.
  return /^(?:page|add|copy)\b/.test(pressed)
    ? redirect(`${base}/${codeOfPlace(content, at)}`, 303)
    : redirect(`${base}#${nameOfPath(at)}`, 303);
}

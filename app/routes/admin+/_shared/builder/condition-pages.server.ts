import { data, redirect } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { addCondition, ADDING } from "~/domain/program/criteria/add-condition";
import { getAt, setAt } from "~/domain/kernel/draft-tree";
import { rearrange } from "~/domain/program/criteria/logic-operations";
import { codeOfPath, nodeAt, numberOf, pathOfCode } from "~/domain/program/criteria/logic-tree";
import { newAnswerCondition } from "~/forms/program/builder/parts/answer-condition";
import { inLanguage } from "~/domain/kernel/localized-text";
import { createT } from "~/i18n/t.server";
import { NotFound, StaleVersion } from "~/platform/errors";
import { type FrameGiven, versionFrame, mayEdit, programName } from "~/presenters/program/builder/frame.server";
import {
  askedBy,
  type ConditionPlace,
  conditionRoot,
  type OpenCondition,
} from "~/presenters/program/builder/condition-place.server";
import { conditionSentence } from "~/presenters/program/builder/condition-words.server";
import { problemsOf } from "~/presenters/program/builder/criteria-page.server";
import { voices } from "~/presenters/program/builder/criteria-words.server";
import { logicMark } from "~/presenters/program/builder/logic-place.server";
import { changeLogic, takeLogicStep } from "./logic-change.server";
import { outlineView, wordsBelow } from "~/presenters/program/builder/logic-outline.server";
import { onVersion, onVersionTo } from "../on-version.server";
import { questionOptions } from "~/presenters/program/builder/questions-page.server";

const frameFor = (
  given: Omit<FrameGiven, "section" | "page">,
  { section, version }: ConditionPlace,
  heading: string,
) => ({
  frame: versionFrame(
    { ...given, section, page: { heading } },
    version.content,
    problemsOf({ ctx: given.ctx, version }),
  ),
  title: createT(given.locale, "common")("marks.beside", {
    text: heading,
    more: programName(version, given.locale),
  }),
});

const addingOf = (url: URL) => ADDING.find((each) => each === url.searchParams.get("add")) ?? null;

const stale = (place: ConditionPlace) => redirect(`${place.href}?stale=1`, 303);

/** The page of a whole condition: nested lists, and one sentence. */
export const conditionLoader = (open: OpenCondition) =>
  guard.loader(onVersion, async ({ ctx, params, locale, url, subject: version }) => {
    const place = open(version, params["place"], locale);
    const voice = (await voices())(locale);
    const root = conditionRoot(place);
    const editable = mayEdit(ctx, version);
    return {
      ...frameFor({ ctx, locale, version }, place, place.heading),
      lead: place.lead,
      back: place.back,
      mark: logicMark(place),
      changed: url.searchParams.has("stale"),
      typed: url.searchParams.get("typed"),
      addHref: editable && place.questions.length > 0 ? `${place.href}/top/question` : null,
      lonely: place.questions.length === 0,
      sentence: root === undefined ? null : conditionSentence(root, place.questions, voice),
      outline:
        root === undefined
          ? null
          : outlineView({
              t: createT(locale, "builder"),
              root,
              base: place.base,
              href: place.href,
              editable,
              adds: "question",
              problems: problemsOf({ ctx, version }),
              say: (condition) => conditionSentence(condition, place.questions, voice),
              identify: (condition) => `?of=${String(getAt(condition, ["question"]) ?? "")}`,
            }),
    };
  });

export const conditionAction = (open: OpenCondition) =>
  guard.action(onVersionTo("program.edit"), async ({ ctx, params, locale, request, subject: version }) => {
    const place = open(version, params["place"], locale);
    try {
      return await takeLogicStep(ctx, place, await request.formData(), place.href);
    } catch (error) {
      if (error instanceof StaleVersion) return data({ stale: true }, 409);
      throw error;
    }
  });

/** The page on which the question is chosen that a condition looks at. */
export const chooseQuestionLoader = (open: OpenCondition) =>
  guard.loader(onVersionTo("program.edit"), ({ ctx, params, locale, url, subject: version }) => {
    const place = open(version, params["place"], locale);
    const root = conditionRoot(place);
    const path = pathOfCode(root ?? null, params["leaf"] ?? "");
    if (!path) throw new NotFound();
    if (addingOf(url) === null && (!root || nodeAt(root, path)?.kind !== "condition")) throw new NotFound();
    const heading = createT(locale, "builder")("when.questionTitle");
    return {
      ...frameFor({ ctx, locale, version }, place, heading),
      mark: logicMark(place),
      options: questionOptions(place.questions, locale),
      back: { href: place.href, label: createT(locale, "builder")("when.back") },
      chosen: addingOf(url) ? null : (askedBy(place, getAt(root, path))?.key ?? null),
    };
  });

export const chooseQuestionAction = (open: OpenCondition) =>
  guard.action(onVersionTo("program.edit"), async ({ ctx, params, locale, url, request, subject: version }) => {
    const place = open(version, params["place"], locale);
    const form = await request.formData();
    const question = place.questions.find(({ key }) => key !== "" && key === form.get("question"));
    if (!question) return data({ error: "requiredChoice" }, 422);
    const adding = addingOf(url);
    const condition = newAnswerCondition(question.key, question.kind);
    try {
      const at = await changeLogic(ctx, place, form, (root) => {
        const standing = typeof root === "object" && root !== null ? root : undefined;
        const path = pathOfCode(standing ?? null, params["leaf"] ?? "");
        if (!path) return null;
        if (adding) return addCondition(standing, path, adding, condition);
        if (standing === undefined || nodeAt(standing, path)?.kind !== "condition") return null;
        const same = getAt(standing, [...path, "question"]) === question.key;
        return { tree: same ? standing : setAt(standing, path, condition), at: path };
      });
      if (!at) return redirect(place.href, 303);
      const code = codeOfPath(at.slice(place.base.length));
      return redirect(`${place.href}/${code}?of=${question.key}`, 303);
    } catch (error) {
      if (error instanceof StaleVersion) return stale(place);
      throw error;
    }
  });

/** The confirmation before several conditions go. */
export const conditionRemovalLoader = (open: OpenCondition) =>
  guard.loader(onVersionTo("program.edit"), async ({ ctx, params, locale, subject: version }) => {
    const place = open(version, params["place"], locale);
    const root = conditionRoot(place);
    const path = root === undefined ? null : pathOfCode(root, params["leaf"] ?? "");
    if (root === undefined || !path) throw new NotFound();
    const voice = (await voices())(locale);
    const t = createT(locale, "builder");
    const number = numberOf(path);
    const kind = nodeAt(root, path)?.kind === "condition" ? "condition" : "group";
    const heading = t("logic.removeTitle", { what: number ? t(`logic.${kind}`, { number }) : t("logic.whole") });
    return {
      ...frameFor({ ctx, locale, version }, place, heading),
      heading,
      mark: logicMark(place),
      back: place.href,
      words: wordsBelow(root, path, (condition) => conditionSentence(condition, place.questions, voice)),
    };
  });

export const conditionRemovalAction = (open: OpenCondition) =>
  guard.action(onVersionTo("program.edit"), async ({ ctx, params, locale, request, subject: version }) => {
    const place = open(version, params["place"], locale);
    const form = await request.formData();
    try {
      await changeLogic(ctx, place, form, (root) => {
        const path = pathOfCode(root, params["leaf"] ?? "");
        return path && rearrange(root, "remove", path);
      });
    } catch (error) {
      if (error instanceof StaleVersion) return stale(place);
      throw error;
    }
    return redirect(`${place.href}?notice=removed`, 303);
  });

/** What the question of a condition is called. */
export const askedName = (
  place: ConditionPlace,
  condition: Parameters<typeof askedBy>[1],
  locale: FrameGiven["locale"],
) => {
  const question = askedBy(place, condition);
  return question ? inLanguage(question.label, locale) : String(getAt(condition, ["question"]) ?? "");
};

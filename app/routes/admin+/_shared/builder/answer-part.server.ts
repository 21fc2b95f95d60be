import { redirect } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { getAt, type TreePath } from "~/domain/kernel/draft-tree";
import { inLanguage } from "~/domain/kernel/localized-text";
import { codeOfPath, nodeAt, pathOfCode } from "~/domain/program/criteria/logic-tree";
import { answerFields, settleAnswer } from "~/forms/program/builder/parts/answer-condition";
import type { Locale } from "~/i18n/locale";
import { asSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { readPart } from "./page.server";
import type { BuilderPart } from "~/presenters/program/builder/parts.server";
import { savePart } from "./save.server";
import { askedName } from "./condition-pages.server";
import {
  askedBy,
  type ConditionPlace,
  conditionRoot,
  type OpenCondition,
} from "~/presenters/program/builder/condition-place.server";
import { conditionSentence } from "~/presenters/program/builder/condition-words.server";
import { voices } from "~/presenters/program/builder/criteria-words.server";
import { formAtNode, goneWith, nodeNow } from "~/presenters/program/builder/logic-form.server";
import { onVersion, onVersionTo } from "../on-version.server";

/** One condition on an answer on a page of its own. */
const answerPart = (place: ConditionPlace, path: TreePath, locale: Locale): BuilderPart => {
  const at = [...place.base, ...path];
  const t = createT(locale, "builder");
  const condition = getAt(place.version.content, at);
  const question = askedBy(place, condition);
  const key = String(getAt(condition, ["question"]) ?? "");
  const words = {
    kind: question?.kind ?? "",
    options: (question?.options ?? []).map(({ value, label }) => ({ value, label: inLanguage(label, locale) })),
    comparison: (manner: "equals" | "in" | "present") => t(`when.${manner}`),
    value: t("when.value"),
  };
  return {
    section: place.section,
    page: {
      places: [at],
      here: `${place.here}/${codeOfPath(path)}?of=${key}`,
      heading: t("when.editTitle", { question: askedName(place, condition, locale) }),
    },
    partFor: () => ({
      fieldsOf: () => answerFields(at, words),
      settle: (read, before) => settleAnswer(read, before, at),
    }),
  };
};

/** The page of one condition on an answer. */
export const answerLoader = (open: OpenCondition) =>
  guard.loader(onVersion, async ({ ctx, params, locale, subject: version }) => {
    const place = open(version, params["place"], locale);
    const root = conditionRoot(place);
    const path = root === undefined ? null : pathOfCode(root, params["leaf"] ?? "");
    if (root === undefined || !path || nodeAt(root, path)?.kind !== "condition") throw new NotFound();
    const condition = getAt(root, path) ?? null;
    const voice = (await voices())(locale);
    return {
      ...(await readPart({ ctx, locale, version }, answerPart(place, path, locale))),
      sentence: asSentence(conditionSentence(condition, place.questions, voice)),
      unknown: askedBy(place, condition) ? null : String(getAt(condition, ["question"]) ?? ""),
      back: place.href,
      questionHref: `${place.href}/${codeOfPath(path)}/question`,
    };
  });

export const answerAction = (open: OpenCondition) =>
  guard.action(
    onVersionTo("program.edit"),
    async ({ ctx, params, locale, request, url, subject: version }) => {
      const place = open(version, params["place"], locale);
      const form = await request.formData();
      const from = pathOfCode(conditionRoot(place) ?? null, params["leaf"] ?? "");
      const about = url.searchParams.get("of");
      const at = nodeNow(place, from, String(form.get("mark") ?? ""), (each) => getAt(each, ["question"]) === about);
      if (!at || conditionRoot(place) === undefined) return redirect(goneWith(place.href, form, locale), 303);
      const moved = new Request(request.url, { method: "POST", body: formAtNode(form, [...place.base, ...at]) });
      return savePart({ ctx, locale, version }, moved, answerPart(place, at, locale));
    },
    { form: "builder" },
  );

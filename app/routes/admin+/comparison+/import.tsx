import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCities } from "~/data/comparison/cities.server";
import { figuresForm } from "~/forms/comparison/figure";
import { figuresPage, pastedChanges, readPasted } from "~/presenters/comparison/read-figures.server";
import { FiguresEditor } from "~/ui/comparison/figures-editor";
import { titleOf } from "~/ui/title";
import { importFigures } from "~/use-cases/comparison/import-figures.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("comparison.manage", ({ locale }) => figuresPage(locale));

export const action = formAction(
  "comparison.manage",
  figuresForm,
  async ({ ctx, locale }, { do: pressed, version, text }) => {
    const cities = await readCities();
    const read = readPasted(cities, text, ctx.today);
    if (pressed === "import" && read.problems.length === 0) {
      await importFigures(ctx, { version, figures: read.figures });
      return redirect(pathTo("/admin/comparison", { notice: "imported" }), 303);
    }
    const seen = pastedChanges(cities, read, locale);
    return data({ text, seen }, seen.problems.length === 0 ? 200 : 422);
  },
  { form: "text" },
);

export default function ImportFigures() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "result" in answer ? answer : null;
  const looked = answer && "seen" in answer ? answer : null;
  return <FiguresEditor {...page} looked={looked} typed={null} refused={refused} fileError={null} />;
}

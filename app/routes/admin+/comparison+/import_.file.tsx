import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readCities } from "~/data/comparison/cities.server";
import { mostOfFigures } from "~/forms/comparison/figure";
import { figuresPage, pastedChanges, readPasted } from "~/presenters/comparison/read-figures.server";
import { FiguresEditor } from "~/ui/comparison/figures-editor";
import { titleOf } from "~/ui/title";
import { receivedText } from "../_shared/import/received-text.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("comparison.manage", ({ locale }) => figuresPage(locale));

export const action = guard.action(
  "comparison.manage",
  async ({ ctx, locale, request }) => {
    const received = await receivedText(request, mostOfFigures, ["version", "text"]);
    if (!received.ok) return data({ looked: null, typed: received.typed, fileError: received.error }, 422);
    const { text } = received;
    const cities = await readCities();
    const seen = pastedChanges(cities, readPasted(cities, text, ctx.today), locale);
    return data({ looked: { text, seen }, typed: null, fileError: null }, seen.problems.length === 0 ? 200 : 422);
  },
  { form: "upload" },
);

export default function FiguresOfFile() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { looked = null, typed = null, fileError = null } = answer ?? {};
  return <FiguresEditor {...page} looked={looked} typed={typed} refused={null} fileError={fileError} />;
}

import { expect, it } from "vitest";
import { useHandler } from "./ask";
import { cookieFor } from "./fixture";

const { send } = useHandler();

/** The lines of the summary above a form that was sent without anything in it. */
async function mistakes(mailbox: string, path: string): Promise<string[]> {
  const cookie = `${await cookieFor(mailbox)}; slipway_locale=en`;
  const version = /name="version" value="(\d+)"/.exec(await (await send("GET", path, cookie)).text())?.[1] ?? "";
  const page = await (await send("POST", path, cookie, version ? { version } : {})).text();
  const summary = /<section class="error-summary"[\s\S]*?<\/section>/.exec(page)?.[0] ?? "";
  return [...summary.matchAll(/<li>(?:<a [^>]*>)?([^<]*)/g)].map(([, line = ""]) => line);
}

it.each([
  [
    "reviewer",
    "/admin/applications/{review}/recommendation",
    [
      "What do you recommend?: Choose one",
      "Business and market: Give a whole number from 0 to 40",
      "Team: Give a whole number from 0 to 30",
      "Jobs: Give a whole number from 0 to 30",
      "Reason 1: Give the reason in words",
    ],
  ],
  ["reviewer", "/admin/applications/{review}/notes", ["Note: Fill this in"]],
  [
    "intake",
    "/admin/applications/{submitted}/acceptance",
    ["Record that identity was seen", "Record that the business licence or foreign registration was seen"],
  ],
  ["intake", "/admin/applications/{submitted}/interest", ["Your declaration: Choose one"]],
] as const)(
  "the mistakes of %s's empty form at %s are all named at once, each with its field",
  async (who, path, lines) => {
    expect(await mistakes(who, path)).toEqual(lines);
  },
);

import { describe, expect, it } from "vitest";
import { blankContent, copiedContent } from "~/domain/program/draft/blank-content";
import { getAt, nameOfPath } from "~/domain/kernel/draft-tree";
import { looseText } from "~/domain/kernel/loose-text";
import { readContent } from "~/forms/program/read-content";
import { freeStart } from "../../../../../prisma/seed/programs/free-start";

const head = { name: { en: "Night Trains", "zh-CN": "夜班列车" }, zone: "jinpu" };

describe("the content of a new program", () => {
  it("lacks only what its writers alone know", () => {
    const read = readContent(blankContent(head));
    const places = read.ok ? [] : read.problems.map(({ path }) => nameOfPath(path));
    expect(new Set(places)).toEqual(
      new Set([
        ...["summary", "description", "fairCompetitionReview.by", "fairCompetitionReview.conclusion"].flatMap(
          (place) => [`${place}.en`, `${place}.zh-CN`],
        ),
        "benefit",
        "legalBasis",
        "fairCompetitionReview.on",
      ]),
    );
  });

  it("is paid for by its zone, or by the city where it is the city's", () => {
    expect(getAt(blankContent(head), ["funding", 0, "source"])).toBe("zone");
    expect(getAt(blankContent({ ...head, zone: null }), ["funding", 0, "source"])).toBe("city");
  });

  it("may be another program's, under its own name and zone", () => {
    const copy = readContent(copiedContent(JSON.parse(JSON.stringify(freeStart.content)), head));
    expect(copy).toMatchObject({ ok: true, content: { ...freeStart.content, ...head } });
  });
});

describe("a text of a draft", () => {
  it.each([
    [{ en: "Trains", "zh-CN": "列车" }, "列车"],
    [{ en: "Trains", "zh-CN": " " }, "Trains"],
    [{ en: 7 }, ""],
    ["Trains", ""],
    [undefined, ""],
  ])("%j is %j in Chinese", (tree, text) => {
    expect(looseText(tree, "zh-CN")).toBe(text);
  });
});

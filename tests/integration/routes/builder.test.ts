import { beforeEach, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { getAt, setAt, type Tree } from "~/domain/kernel/draft-tree";
import { withoutLeft } from "~/domain/program/draft/left-forms";
import type { PreviewView } from "~/ui/program/builder/preview-view";
import { cityPremises } from "../../../prisma/seed/programs/city-premises";
import { freeStartTree } from "../program/support/world";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();

const at = (part: string) => `/admin/versions/{draftVersion}/${part}`;
const versionId = () => filled("{draftVersion}");
const content = async (): Promise<Tree> =>
  (await prisma().programVersion.findUniqueOrThrow({ where: { id: versionId() } })).content as Tree;
const write = (tree: Tree) =>
  prisma().programVersion.update({ where: { id: versionId() }, data: { content: tree as object } });

beforeEach(() => write(freeStartTree()));

const manager = () => cookieOf("manager");
const read = async (part: string): Promise<string> => (await send("GET", at(part), await manager())).text();
const post = async (part: string, typed: Record<string, string>) => send("POST", at(part), await manager(), typed);

/** Posts a page's own form with something typed into it. */
const typing = async (part: string, typed: Record<string, string>) =>
  post(part, { ...formOf(await read(part)), ...typed });

const parts = ["names", "basis", "opening", "process", "money", "benefit", "changes", "documents", "scoring"];

describe("the pages of a version's parts", () => {
  it.each(parts)("keep the version as it is when the form of %s is posted as it came", async (part) => {
    const answer = await typing(part, { do: "save" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(new RegExp(`^${filled(at(part))}\\?(.*&)?notice=saved$`));
    expect(await content()).toEqual(freeStartTree());
    const told = (cookies: string) => send("GET", answer.headers.get("location") ?? "", cookies);
    const after = await manager();
    expect(await (await told(after + andCookiesOf(answer))).text()).toContain("Saved");
    expect((await told(after)).headers.get("location")).not.toContain("notice");
  });

  it("keep what cannot be read as it was typed, and mark it at its field", async () => {
    expect((await typing("process", { "stepWorkingDays.intake": "soon", noticeWorkingDays: "７" })).status).toBe(303);
    expect(getAt(await content(), ["stepWorkingDays", "intake"])).toBe("soon");
    expect(getAt(await content(), ["noticeWorkingDays"])).toBe(7);
    const page = await read("process");
    expect(page).toContain('href="#stepWorkingDays.intake"');
    expect(page).toMatch(/<input[^>]*id="stepWorkingDays.intake"[^>]*value="soon"/);
    expect(page).toMatch(
      /<input[^>]*aria-invalid="true"[^>]*id="stepWorkingDays.intake"|id="stepWorkingDays.intake"[^>]*aria-invalid="true"/,
    );
  });

  it("adds a kind of change, keeps what is wrong with it, and says so at its field", async () => {
    const before = await content();
    const at = (field: string) => `changes[9].${field}`;
    expect((await typing("changes", { do: "add:changes" })).status).toBe(303);
    const typed = { [at("kind")]: "extend", [at("window")]: "limited", [at("window.days")]: "10", do: "save" };
    await typing("changes", { ...typed, [at("window.opensDays")]: "5", [at("late")]: "yes" });
    expect(getAt(await content(), ["changes", 9])).toMatchObject({
      kind: "extend",
      window: { kind: "limited", days: 10, opensDays: 5 },
      late: true,
    });
    const page = await read("changes");
    for (const name of ["changes[9].kind", "changes[9].window.opensDays"]) expect(page).toContain(`href="#${name}"`);
    expect((await typing("changes", { do: "remove:changes:9" })).status).toBe(303);
    expect(await content()).toEqual(before);
  });

  it("show what is usual in a version from before the rules, and keep it with what is written there", async () => {
    const older = ["changes", "hearingDays", "deliveryDays", "setOffShare", "firstDay"].reduce<Tree>(
      (tree, name) => setAt(tree, [name], undefined),
      freeStartTree(),
    );
    await write(older);
    const form = formOf(await read("changes"));
    expect(form["hearingDays"]).toBe("10");
    expect(form["changes[0].window"]).toBe("always");
    expect(formOf(await read("process"))["deliveryDays"]).toBe("5");
    expect(formOf(await read("money"))["setOffShare"]).toBe("100%");
    expect(formOf(await read("benefit"))["firstDay"]).toBe("any");
    expect((await typing("changes", { hearingDays: "15" })).status).toBe(303);
    expect(getAt(await content(), ["hearingDays"])).toBe(15);
    expect(getAt(await content(), ["changes", 2, "kind"])).toBe("extend");
  });

  it("shows both versions to the later of two, keeps the later's words in the form, and takes them on a second post", async () => {
    const form = formOf(await read("names"));
    await write(setAt(freeStartTree(), ["name", "en"], "Theirs"));
    const late = await post("names", { ...form, "name.en": "Mine", do: "save" });
    expect(late.status).toBe(409);
    const page = await late.text();
    for (const words of ["Theirs", "Mine", "Name (English)"]) expect(page).toContain(words);
    expect(getAt(await content(), ["name", "en"])).toBe("Theirs");
    const again = formOf(page);
    expect(again["name.en"]).toBe("Mine");
    expect((await post("names", { ...again, do: "save" })).status).toBe(303);
    expect(getAt(await content(), ["name", "en"])).toBe("Mine");
  });

  it("keeps the entries of a late form, although the list has become shorter meanwhile", async () => {
    const form = formOf(await read("scoring"));
    await write(setAt(freeStartTree(), ["scoring"], []));
    const late = await post("scoring", { ...form, "scoring[0].label.en": "Late words" });
    expect(late.status).toBe(409);
    expect(formOf(await late.text())["scoring[0].label.en"]).toBe("Late words");
  });

  it("refuses fields that it does not have, and keeps what was typed beside them", async () => {
    const answer = await typing("names", { "name.en": "Typed", zone: "jinpu" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("zone");
    expect(formOf(page)["name.en"]).toBe("Typed");
    expect(await content()).toEqual(freeStartTree());
  });

  it("says so when the version has been published meanwhile, and shows values instead of a form", async () => {
    const form = formOf(await read("names"));
    const id = versionId();
    await prisma().$executeRaw`UPDATE program_version SET published_at = now() WHERE id = ${id}::uuid`;
    try {
      expect((await post("names", { ...form, "name.en": "Late" })).status).toBe(422);
      const page = await read("names");
      expect(page).toContain("A published version never changes");
      expect(page).not.toContain('name="name.en"');
      expect(page).toContain("High-tech Zone Free-Start Rent Waiver");
    } finally {
      await prisma().$executeRaw`ALTER TABLE program_version DISABLE TRIGGER USER`;
      await prisma().$executeRaw`UPDATE program_version SET published_at = NULL WHERE id = ${id}::uuid`;
      await prisma().$executeRaw`ALTER TABLE program_version ENABLE TRIGGER USER`;
    }
  });
});

describe("lists of a part", () => {
  const labels = async () => {
    const list = getAt(await content(), ["scoring"]) as readonly Tree[];
    return list.map((item) => getAt(item, ["key"]));
  };

  it("keep what was typed, then add, move and remove, and lead to the entry", async () => {
    const [first, second] = await labels();
    const added = await typing("scoring", { "scoring[0].max": "15", do: "add:scoring" });
    const count = (await labels()).length;
    expect(added.headers.get("location")).toBe(`${filled(at("scoring"))}#scoring[${count - 1}]-entry`);
    expect(getAt(await content(), ["scoring", 0, "max"])).toBe(15);
    expect(await read("scoring")).toContain(`id="scoring[${count - 1}]-entry"`);
    await typing("scoring", { do: "down:scoring:0" });
    expect((await labels()).slice(0, 2)).toEqual([second, first]);
    await typing("scoring", { do: `remove:scoring:${count - 1}` });
    expect(await labels()).toHaveLength(count - 1);
  });

  it.each([
    ["add:scoring", "#scoring[3]-entry", 4],
    ["remove:scoring:0", "#scoring", 2],
    ["down:scoring:0", "#scoring[1]-entry", 3],
  ])("do once what %s asks for, though it is pressed twice", async (pressed, anchor, count) => {
    const form = { ...formOf(await read("scoring")), "scoring[1].max": "17", do: pressed };
    const answers = await Promise.all([post("scoring", form), post("scoring", form)]);
    for (const answer of answers) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe(filled(at("scoring")) + anchor);
    }
    expect(await labels()).toHaveLength(count);
    expect(JSON.stringify(getAt(await content(), ["scoring"]))).toContain("17");
  });

  it("show both versions to whoever presses again after somebody else changed the list", async () => {
    const form = { ...formOf(await read("scoring")), do: "add:scoring" };
    await post("scoring", form);
    await write(setAt(await content(), ["scoring", 0, "max"], 99));
    expect((await post("scoring", form)).status).toBe(409);
    expect(await labels()).toHaveLength(4);
  });

  it.each(["add:documents", "remove:scoring:99", "add:scoring[0]", "erase:scoring:0", "add:__proto__"])(
    "answer 400 to %s and change nothing",
    async (pressed) => {
      expect((await typing("scoring", { do: pressed, "scoring[0].max": "1" })).status).toBe(400);
      expect(await content()).toEqual(freeStartTree());
    },
  );
});

describe("choices that bring fields of their own", () => {
  it("take them from the same post, and keep them apart from the version when they are left", async () => {
    const range = {
      applicationWindow: "range",
      "applicationWindow.from": "2026-03-01",
      "applicationWindow.to": "2026-03-31",
    };
    await typing("opening", { ...range, open: "described", "open.reason.en": "Later" });
    expect(await content()).toMatchObject({
      applicationWindow: { kind: "range", from: "2026-03-01", to: "2026-04-01" },
      open: { reason: { en: "Later" } },
    });
    expect(await read("opening")).toContain("31 March 2026");
    const stood = await content();
    await typing("opening", { applicationWindow: "always", open: "yes" });
    expect(withoutLeft(await content())).toEqual(freeStartTree());
    const page = await read("opening");
    expect(page).toContain("What was written here before is kept");
    expect(formOf(page)).toMatchObject({ "applicationWindow.to": "2026-03-31", "open.reason.en": "Later" });
    await typing("opening", { applicationWindow: "range", open: "described" });
    expect(await content()).toEqual(stood);
  });

  it("keep what was typed beside the form that is chosen", async () => {
    await typing("opening", { "applicationWindow.from": "2026-03-01" });
    expect(withoutLeft(await content())).toEqual(freeStartTree());
    expect(formOf(await read("opening"))).toMatchObject({
      applicationWindow: "always",
      "applicationWindow.from": "2026-03-01",
    });
  });
});

describe("money", () => {
  it("says what the shares add up to, and which programs share the group", async () => {
    await typing("money", { "funding[0].share": "30 %" });
    const page = await read("money");
    expect(getAt(await content(), ["funding", 0, "share"])).toBe("0.3");
    expect(page).toContain("30%: the shares must add up to 100%");
    expect(page).toContain("City Start-up Premises Subsidy");
  });

  it("keeps null for no group", async () => {
    await typing("money", { stackingGroup: "" });
    expect(getAt(await content(), ["stackingGroup"])).toBeNull();
  });
});

describe("terms by answer", () => {
  const city = JSON.parse(JSON.stringify(cityPremises.content)) as Tree;
  const terms = async (answer: string) => getAt(await content(), ["benefit", "cases", answer]);
  const copy = { do: "copy:benefit.cases.graduate", "from.benefit.cases.graduate": "benefit.cases.resident" };

  it("are copied from one answer to another after what was typed is kept", async () => {
    await write(city);
    expect(await read("benefit")).toContain("Copy the terms of");
    const answer = await typing("benefit", { ...copy, "benefit.cases.resident.totalCapFen": "123" });
    expect(answer.headers.get("location")).toContain("#benefit.cases.graduate");
    expect(await terms("graduate")).toMatchObject({ totalCapFen: 12_300 });
    expect(await terms("graduate")).toEqual(await terms("resident"));
  });

  it("ask for the answer first, and keep what was typed", async () => {
    await write(city);
    const answer = await typing("benefit", { do: copy.do, "benefit.cases.resident.totalCapFen": "123" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Choose the answer whose terms are to be copied");
    expect(formOf(page)["benefit.cases.resident.totalCapFen"]).toBe("123.00");
    expect(await content()).toEqual(city);
  });

  it("get another stretch like the last", async () => {
    const pressed = { do: "repeat:benefit.terms.tiers", "benefit.terms.tiers[2].months": "7" };
    expect((await typing("benefit", pressed)).headers.get("location")).toContain("#benefit.terms.tiers[3]-entry");
    expect(getAt(await content(), ["benefit", "terms", "tiers", 3])).toEqual({ months: 7, share: "0.5" });
  });
});

describe("the preview of the benefit", () => {
  const preview = async (typed: Record<string, string>) => {
    const answer = await send("POST", `${at("benefit")}/preview`, await manager(), typed);
    return (await answer.json()) as { view: PreviewView | null };
  };

  it("calculates terms as they are typed, and keeps nothing", async () => {
    const form = formOf(await read("benefit"));
    const typed = {
      ...form,
      "benefit.terms.tiers[0].share": "50 %",
      "sample.areaM2": "10",
      "sample.start": "2027-01-01",
    };
    const { view } = await preview(typed);
    expect(view?.refused).toEqual([]);
    // 10 m² at ¥50, 50 % of it, then 70 and 50.
    expect(view?.plan?.rows[0]).toMatchObject({ month: "2027-01", days: 31, amountFen: 25_000, runningFen: 25_000 });
    expect(view?.plan?.totalFen).toBe(12 * (25_000 + 35_000 + 25_000));
    expect(view?.plan?.rows[0]?.why).toContain("Whole month: 10 m² × ¥50 × 50% = ¥250.00.");
    expect(view?.plan?.bars).toHaveLength(36);
    expect(await content()).toEqual(freeStartTree());
  });

  it("says beside the choice of first days what another day of the month would come to", async () => {
    const form = { ...formOf(await read("benefit")), "sample.areaM2": "10", "benefit.terms.proration": "thirty" };
    const totals: number[] = [];
    for (const day of ["01", "02", "16", "31"])
      totals.push((await preview({ ...form, "sample.start": `2027-01-${day}` })).view?.plan?.totalFen ?? 0);
    const { view } = await preview({ ...form, "sample.start": "2027-01-10" });
    const fact = view?.plan?.facts.find(({ term }) => term === "Begun on another day of January 2027");
    const [least = 0, most = 0] = (fact?.value.match(/[\d,.]+/g) ?? []).map((yuan) => Number(yuan.replaceAll(",", "")));
    expect(least).toBeLessThan(most);
    for (const fen of totals) {
      expect(fen / 100).toBeGreaterThanOrEqual(least);
      expect(fen / 100).toBeLessThanOrEqual(most);
    }
    expect(totals.map((fen) => fen / 100)).toContain(most);
    const page = await read("benefit");
    expect(page).toContain("First day of the benefit");
    expect(page).toContain("twelve months are twelve whole amounts");
  });

  it("says in the reader's words what cannot be calculated, at the fields", async () => {
    const form = formOf(await read("benefit"));
    const { view } = await preview({ ...form, "benefit.terms.tiers[1].fen": "5", "sample.areaM2": "large" });
    expect(view?.plan).toBeNull();
    expect(view?.refused).toEqual([
      { id: "benefit.terms.tiers[1]", label: expect.stringContaining("Stretch 2"), message: "program.oneAmount" },
      { id: "sample.areaM2", label: expect.stringContaining("Area"), message: "program.area" },
    ]);
    await typing("benefit", { "benefit.terms.tiers[1].fen": "5" });
    expect(await read("benefit")).toContain("Give exactly one: part of the rent, yuan per m², or yuan per month");
  });

  it("is the same without scripts: the button keeps the terms and shows them for the case that was typed", async () => {
    const sample = { "sample.areaM2": "20", "sample.rent": "30", "sample.start": "2027-01-01" };
    const answer = await typing("benefit", { "benefit.terms.totalCapFen": "", ...sample, do: "preview" });
    const location = answer.headers.get("location") ?? "";
    expect(location).toMatch(/\?sample\.areaM2=20&sample\.rent=30&sample\.start=2027-01-01#preview$/);
    const page = await (await send("GET", location.replace(/#.*/, ""), await manager())).text();
    // 20 m² at ¥30 for 12 months each at 100, 70 and 50 %.
    expect(page).toContain("¥15,840.00");
    expect(formOf(page)["sample.areaM2"]).toBe("20");
    expect(getAt(await content(), ["benefit", "terms", "totalCapFen"])).toBeUndefined();
  });

  it("shows a published version's months to whoever reads it", async () => {
    const page = await (
      await send("GET", "/admin/versions/{publishedVersion}/benefit?sample.areaM2=20", await cookieOf("auditor"))
    ).text();
    expect(page).not.toContain('name="benefit.terms.tiers[0].months"');
    expect(page).toContain('name="sample.areaM2"');
    expect(page).toContain("¥26,400.00");
  });

  it("finds what the calculation does not take in a draft whose other parts are empty", async () => {
    const bands = [
      { upToM2: "100", share: "1" },
      { upToM2: "50", share: "0.5" },
    ];
    await write({ benefit: { kind: "same", terms: { tiers: [{ months: 12, share: "1" }], areaBands: bands } } });
    expect(await read("benefit")).toContain("Band 2, Up to: Each entry must lie above the one before");
  });

  it("keeps the case that was typed beside terms that somebody else has changed", async () => {
    const form = formOf(await read("benefit"));
    await write(setAt(freeStartTree(), ["benefit", "terms", "totalCapFen"], 1));
    const late = await post("benefit", {
      ...form,
      "benefit.terms.totalCapFen": "2",
      "sample.areaM2": "33",
      do: "preview",
    });
    expect(late.status).toBe(409);
    expect(formOf(await late.text())).toMatchObject({ "sample.areaM2": "33", "benefit.terms.totalCapFen": "2.00" });
  });
});

describe("documents", () => {
  it("say the condition under which one is needed, keep it, and leave it for always, beside its document", async () => {
    const requiredWhen = { not: { question: "abnormalOperation", equals: true } };
    const place = ["documents", 1, "requiredWhen"];
    await write(setAt(freeStartTree(), place, requiredWhen));
    const page = await read("documents");
    expect(page).toMatch(/Only when [^<]*abnormal/i);
    await typing("documents", { "documents[1].name.en": "Other words" });
    expect(getAt(await content(), place)).toEqual(requiredWhen);
    await typing("documents", { "documents[1].requiredWhen": "always" });
    expect(getAt(await content(), place)).toBe("always");
    await typing("documents", { do: "up:documents:1" });
    expect(await read("documents")).toMatch(/Only when [^<]*abnormal/i);
    await typing("documents", { "documents[0].requiredWhen": "sometimes" });
    expect(getAt(await content(), ["documents", 0, "requiredWhen"])).toEqual(requiredWhen);
  });
});

describe("a part of an empty draft", () => {
  it.each(parts)("can be opened and filled in: %s", async (part) => {
    await write({});
    const page = await read(part);
    // What a version from before says nothing of is as it is usual.
    expect(page.includes("Still open in this part")).toBe(part !== "changes");
    expect((await post(part, formOf(page))).status).toBe(303);
  });
});

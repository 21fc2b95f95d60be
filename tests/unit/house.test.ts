import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const generated = /^app\/data\/generated(\/|$)/;
const entries = readdirSync("app", { recursive: true, withFileTypes: true })
  .map((entry) => ({ entry, at: path.posix.join(entry.parentPath.replaceAll(path.sep, "/"), entry.name) }))
  .filter(({ at }) => !generated.test(at));
const files = entries.filter(({ entry }) => entry.isFile()).map(({ at }) => at);
const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").length - 1;
/** Texts are as long as what there is to say, and grow by language. */
const code = files.filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && !file.startsWith("app/i18n/locales/"));

const own = (folder: string) => files.filter((file) => path.posix.dirname(file) === folder).length;
const folders = [...new Set(files.map((file) => path.posix.dirname(file)))];

describe("the house", () => {
  it("has no folder of more than 40 files of its own", () =>
    expect(folders.filter((folder) => own(folder) > 40)).toEqual([]));

  it("has no file of more than 250 lines, nine in ten of at most 150, half of at most 60", () => {
    const lengths = code.map(linesOf).sort((a, b) => a - b);
    expect(code.filter((file) => linesOf(file) > 250)).toEqual([]);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(150);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  it("has no file at the top of a room whose folders are capabilities", () =>
    expect(
      ["domain", "data", "forms", "use-cases", "mail", "presenters"].filter((room) => own(`app/${room}`) > 0),
    ).toEqual([]));

  it("keeps at most ten files in what the pages of an audience share", () =>
    expect(folders.filter((folder) => /\/_shared(\/|$)/.test(folder) && own(folder) > 10)).toEqual([]));
});

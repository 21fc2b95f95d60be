import { describe, expect, it } from "vitest";
import { useHandler } from "./ask";
import { origin } from "./fixture";

const { ask } = useHandler();

/** The links of a page to itself in other languages, as its head has them. */
async function linksOf(path: string): Promise<Record<string, string>> {
  const page = await (await ask("GET", path, "nobody")).text();
  const tags = page.match(/<link [^>]*rel="(?:canonical|alternate)"[^>]*>/g) ?? [];
  return Object.fromEntries(
    tags.map((tag) => [/hrefLang="([^"]+)"/i.exec(tag)?.[1] ?? "canonical", / href="([^"]+)"/.exec(tag)?.[1] ?? ""]),
  );
}

const at = (path: string) => origin + path;

describe("a public page", () => {
  it.each([
    ["/en/programs", "/programs"],
    ["/en/programs/free-start", "/programs/free-start"],
    ["/en/zones", "/zones"],
    ["/en/lookup", "/lookup"],
    ["/en/check?sector=software&areaM2=60", "/check"],
  ])("names itself and its translations: %s", async (asked, page) => {
    expect(await linksOf(asked)).toEqual({
      canonical: at(`/en${page}`),
      en: at(`/en${page}`),
      "zh-CN": at(`/zh${page}`),
      "x-default": at(`/en${page}`),
    });
  });

  it("in Chinese names the same ones, and is its own", async () => {
    expect(await linksOf("/zh/programs")).toEqual({
      ...(await linksOf("/en/programs")),
      canonical: at("/zh/programs"),
    });
  });

  it("in a language that is not complete leads to one that is, which says so and is that page", async () => {
    const led = await ask("GET", "/ja/programs", "nobody");
    expect([led.status, led.headers.get("location")]).toEqual([302, "/en/programs?instead=ja"]);
    expect(await linksOf("/en/programs?instead=ja")).toEqual(await linksOf("/en/programs"));
    const page = await (await ask("GET", "/en/programs?instead=ja", "nobody")).text();
    expect(page).toContain("日本語版はまだありません");
    expect(page).toContain('href="/zh/programs"');
    expect(await (await ask("GET", "/en/programs?instead=zh", "nobody")).text()).not.toContain("instead");
  });

  it("at the front leads everybody else to the door that chooses the language", async () => {
    expect(await linksOf("/zh")).toEqual({
      canonical: at("/zh"),
      en: at("/en"),
      "zh-CN": at("/zh"),
      "x-default": at("/"),
    });
  });

  it("that is not there names none", async () => {
    expect(await linksOf("/en/programs/none")).toEqual({});
  });
});

it("pages behind the sign-in have no translations to name", async () => {
  expect(await linksOf("/auth/sign-in")).toEqual({});
});

describe("the page of an error", () => {
  it.each([
    ["/en/nope", 404, "en", "Page not found · Slipway"],
    ["/zh/nope", 404, "zh-CN", "未找到页面 · Slipway"],
    ["/zh/programs/nope", 404, "zh-CN", "未找到页面 · Slipway"],
    ["/nope", 404, "en", "Page not found · Slipway"],
  ])("is in the language of its address and has a title: %s", async (path, status, lang, title) => {
    const answer = await ask("GET", path, "nobody");
    const page = await answer.text();
    expect(answer.status).toBe(status);
    expect(/<html lang="([^"]+)"/.exec(page)?.[1]).toBe(lang);
    expect(page.match(/<title>.*?<\/title>/g)).toEqual([`<title>${title}</title>`]);
  });
});

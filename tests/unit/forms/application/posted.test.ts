import { describe, expect, it } from "vitest";
import { postedOf } from "~/forms/application/posted";

const form = (...fields: [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

describe("a post", () => {
  it("is nested by the names of its fields", () => {
    const posted = postedOf(
      form(["members[0].name", "A"], ["members[1].name", "B"], ["members[0].share", "50"], ["plan", "x"]),
    );
    expect(posted).toEqual({ members: [{ name: "A", share: "50" }, { name: "B" }], plan: "x" });
  });

  it("has a list where a name repeats, at the top and in an entry", () => {
    const posted = postedOf(form(["a", ""], ["a", "1"], ["a", "2"], ["g[0].b", "3"], ["g[0].b", "4"]));
    expect(posted).toEqual({ a: ["", "1", "2"], g: [{ b: ["3", "4"] }] });
  });

  it("leaves out what would reach into every object, or grow without end", () => {
    const posted = postedOf(
      form(
        ["__proto__.x", "1"],
        ["constructor", "1"],
        ["a.toString", "1"],
        ["valueOf", "1"],
        ["g[100000].b", "1"],
        ["ok", "1"],
      ),
    );
    expect(posted).toEqual({ ok: "1" });
    expect({}).not.toHaveProperty("x");
  });

  it("leaves files out", () => {
    const data = form(["a", "1"]);
    data.append("file", new File(["x"], "x.pdf"));
    expect(postedOf(data)).toEqual({ a: "1" });
  });
});

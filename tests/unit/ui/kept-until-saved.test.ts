import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepTyped, takeTyped } from "~/ui/kept-fields";
import { keepUntilSaved, savesItself } from "~/ui/kept-until-saved";
import { FakeForm, FakeInput } from "./fake-form";

const action = "/founder/applications/1/steps/plan/draft";

let stored: Record<string, string> = {};
let posted: string[] = [];
let tab = new EventTarget();

/** A page with a form that is to save itself, as the server sent it, before its scripts are there. */
function open(business: string, mark = "m0") {
  tab = new EventTarget();
  vi.stubGlobal("window", tab);
  const field = new FakeInput("business", business);
  const form = new FakeForm([new FakeInput("mark", mark, "hidden"), field], {
    autosave: action,
  }) as unknown as HTMLFormElement;
  keepUntilSaved(form);
  return { form, field };
}
const leave = () => tab.dispatchEvent(new Event("pagehide"));

beforeEach(() => {
  [stored, posted] = [{}, []];
  vi.stubGlobal("HTMLInputElement", FakeInput);
  vi.stubGlobal("HTMLSelectElement", class {});
  vi.stubGlobal("FormData", class {});
  vi.stubGlobal("document", { querySelector: () => ({ dataset: { account: "a" } }) });
  vi.stubGlobal("fetch", (to: string) => {
    posted.push(to);
    return Promise.resolve();
  });
  vi.stubGlobal(
    "sessionStorage",
    new Proxy(stored, {
      get: (_, name) =>
        ({
          getItem: (key: string) => stored[key] ?? null,
          setItem: (key: string, value: string) => (stored[key] = value),
          removeItem: (key: string) => delete stored[key],
        })[name as "getItem"],
      ownKeys: () => Object.keys(stored),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it("what is typed before the form saves itself is kept as the page is left, and sent", () => {
  open("").field.value = "Typed early";
  leave();
  expect(posted).toEqual([action]);
  expect(takeTyped(action)).toMatchObject({ typed: [[["business", "Typed early"]]], over: "m0" });
});

it("stands behind what the page before kept and this one had not saved, over the mark of that one", () => {
  keepTyped(action, { typed: [[["business", "First"]], [["business", "Second"]]], over: "m0" });
  open("Second", "m2").field.value = "Third";
  leave();
  expect(takeTyped(action)).toMatchObject({
    typed: [[["business", "First"]], [["business", "Second"]], [["business", "Third"]]],
    over: "m0",
  });
});

it("leaves what the page before kept where nothing was typed here", () => {
  keepTyped(action, { typed: [[["business", "Second"]]], over: "m0" });
  open("First");
  leave();
  expect(posted).toEqual([]);
  expect(takeTyped(action)).toMatchObject({ typed: [[["business", "Second"]]] });
});

it("is for the form itself once it saves itself, and ends with being sent", () => {
  const saving = open("");
  saving.field.value = "Typed";
  savesItself(saving.form);
  leave();
  const sending = open("");
  sending.field.value = "Typed";
  sending.form.dispatchEvent(new Event("submit"));
  leave();
  expect([posted, takeTyped(action)]).toEqual([[], null]);
});

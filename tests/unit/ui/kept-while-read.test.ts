import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepWhileRead, pageName } from "~/ui/kept-while-read";

/** As much of a browser as the keeping of text asks for. */
class Input {
  readonly tagName = "INPUT";
  readonly defaultValue: string;
  readonly type: string;
  readonly autocomplete: string;
  value: string;
  constructor(
    readonly name: string,
    { type = "text", value = "", autocomplete = "" } = {},
  ) {
    [this.type, this.value, this.defaultValue, this.autocomplete] = [type, value, value, autocomplete];
  }
}
class Form extends EventTarget {
  readonly classList = { contains: (name: string) => name === this.className };
  constructor(
    private readonly inputs: readonly Input[],
    private readonly className = "form",
  ) {
    super();
  }
  get elements() {
    const namedItem = (name: string) => this.inputs.find((input) => input.name === name) ?? null;
    return Object.assign([...this.inputs], { namedItem });
  }
}

/** What is pressed, by the selectors that it lies within. */
class Pressed {
  constructor(private readonly within: readonly string[]) {}
  readonly closest = (selector: string) => (this.within.includes(selector) ? this : null);
}
const link = 'a[href]:not([href^="#"])';

const minute = 60_000;
let stored: Record<string, string> = {};
let status = 200;
let tab: { document: EventTarget; window: EventTarget };
/** Who is signed in, by the mark on the page; null on pages without an account. */
let account: string | null;
/** Whether the page is still coming. */
let loading: boolean;
/** The fields of the page. */
let fields: readonly Input[];

/** A page that a tab opens: the one before it is gone. */
function open(inputs: readonly Input[], name = "/a page"): Form {
  const marked = account === null ? null : { dataset: { account } };
  fields = inputs;
  const readyState = loading ? "loading" : "complete";
  const page = Object.assign(new EventTarget(), { readyState, querySelector: () => marked });
  tab = { document: page, window: new EventTarget() };
  vi.stubGlobal("document", tab.document);
  vi.stubGlobal("window", tab.window);
  const form = new Form(inputs);
  keepWhileRead(form as unknown as HTMLFormElement, name);
  return form;
}

const leave = () => tab.window.dispatchEvent(new Event("pagehide"));
const send = (form: Form) =>
  tab.document.dispatchEvent(Object.defineProperty(new Event("submit"), "target", { value: form }));

const press = (...within: string[]) =>
  tab.document.dispatchEvent(Object.defineProperty(new Event("click"), "target", { value: new Pressed(within) }));

/** Types into a field and changes the language; gives what the field then holds. */
function afterLeaving(input: Input, again: Input, between: (form: Form) => void = () => undefined): string {
  const form = open([input]);
  input.value = "typed";
  form.dispatchEvent(new Event("input"));
  between(form);
  leave();
  open([again]);
  return again.value;
}

beforeEach(() => {
  [stored, status, account, loading] = [{}, 200, "one", false];
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubGlobal("Element", Pressed);
  vi.stubGlobal("HTMLInputElement", Input);
  vi.stubGlobal("HTMLSelectElement", class {});
  vi.stubGlobal("HTMLFormElement", Form);
  vi.stubGlobal("performance", { getEntriesByType: () => [{ responseStatus: status }] });
  const methods = {
    getItem: (key: string) => stored[key] ?? null,
    setItem: (key: string, text: string) => void (stored[key] = text),
    removeItem: (key: string) => Reflect.deleteProperty(stored, key),
  };
  // The keys of a storage are its own, its methods are not.
  vi.stubGlobal(
    "sessionStorage",
    new Proxy(methods, {
      ownKeys: () => Object.keys(stored),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("what is asked for in several kinds has a name for each", () => {
  const of = (search: string): string => pageName({ pathname: "/zh/founder/awards/1/changes/new", search });
  expect(of("?kind=pause&change=2")).toBe("/founder/awards/1/changes/new?kind=pause");
  expect(of("?change=2&kind=end")).not.toBe(of("?kind=pause&change=2"));
  expect(of("?kind=pause&change=2&proposal.from=2026-11-30")).toBe(of("?kind=pause&change=2"));
});

it.each([
  ["/en/check", "/check"],
  ["/zh/check", "/check"],
  ["/zh", ""],
  ["/enter/check", "/enter/check"],
  ["/admin/zh/notes", "/admin/zh/notes"],
])("a page has one name in all languages: %s is %s", (path, name) => {
  expect(pageName({ pathname: path, search: "" })).toBe(name);
});

it("what was typed is there when the page is read anew", () => {
  expect(afterLeaving(new Input("words"), new Input("words"))).toBe("typed");
});

it("what was typed while the page was still coming is kept, and what was kept fills the rest of it", () => {
  const [words, more] = [new Input("words"), new Input("more")];
  const form = open([words, more]);
  [words.value, more.value] = ["typed", "before"];
  form.dispatchEvent(new Event("input"));
  leave();
  const [again, rest] = [new Input("words"), new Input("more")];
  loading = true;
  const coming = open([again, rest]);
  again.value = "typed since";
  coming.dispatchEvent(new Event("input"));
  leave();
  loading = false;
  const [last, other] = [new Input("words"), new Input("more")];
  open([last, other]);
  expect([last.value, other.value]).toEqual(["typed since", "before"]);
});

it("what was kept comes in once the fields of the page are there", () => {
  expect(
    afterLeaving(new Input("words"), new Input("words"), () => {
      loading = true;
    }),
  ).toBe("");
  tab.document.dispatchEvent(new Event("DOMContentLoaded"));
  expect(fields.map(({ value }) => value)).toEqual(["typed"]);
});

it("what was typed before it is kept from is kept as well", () => {
  const input = new Input("words");
  input.value = "typed";
  open([input]);
  leave();
  const again = new Input("words");
  open([again]);
  expect(again.value).toBe("typed");
});

it("what was typed before a page that leads back, as to upload a document, is there an hour later no more, but within it", () => {
  const byLink = (later: number) =>
    afterLeaving(new Input("words"), new Input("words"), () => {
      press(link, "[data-comes-back]");
      tab.window.addEventListener("pagehide", () => vi.setSystemTime(Date.now() + later));
    });
  expect(byLink(50 * minute)).toBe("typed");
  expect(byLink(60 * minute)).toBe("");
});

it("a link that leads on after one that comes back ends what was typed", () => {
  const left = afterLeaving(new Input("words"), new Input("words"), () => {
    press(link, "[data-comes-back]");
    press(link);
  });
  expect(left).toBe("");
});

it("what nobody typed is not kept", () => {
  open([new Input("words", { value: "sent by the server" })]);
  leave();
  expect(stored).toEqual({});
});

it.each([
  ["a password", { type: "password" }],
  ["the code of a second factor", { autocomplete: "one-time-code" }],
  ["a file", { type: "file" }],
  ["a hidden field", { type: "hidden" }],
])("%s is never kept", (_, kind) => {
  expect(afterLeaving(new Input("words", kind), new Input("words"))).toBe("");
  expect(JSON.stringify(stored)).not.toContain("typed");
});

it("what one person typed is not there for the next who signs in, nor for the first thereafter", () => {
  const input = new Input("words");
  const form = open([input]);
  input.value = "typed";
  form.dispatchEvent(new Event("input"));
  leave();
  account = null;
  open([new Input("words")], "/sign-in");
  expect(JSON.stringify(stored)).toContain("typed");
  account = "other";
  const [theirs, again] = [new Input("words"), new Input("words")];
  open([theirs]);
  expect(theirs.value).toBe("");
  expect(stored).toEqual({});
  account = "one";
  open([again]);
  expect(again.value).toBe("");
});

it("what was sent does not come back", () => {
  expect(afterLeaving(new Input("words"), new Input("words"), send)).toBe("");
});

it("the choice of a language sends nothing of it", () => {
  const choose = () => send(new Form([], "languages"));
  expect(afterLeaving(new Input("words"), new Input("words"), choose)).toBe("typed");
});

it.each([
  ["a link that leads on leaves what was typed", [link], ""],
  ["a link to a language keeps it", [link, ".languages"], "typed"],
  ["a link within the page keeps it", [], "typed"],
])("%s", (_, within, found) => {
  expect(afterLeaving(new Input("words"), new Input("words"), () => press(...within))).toBe(found);
});

it("whoever signs out leaves nothing", () => {
  expect(afterLeaving(new Input("words"), new Input("words"), () => send(new Form([])))).toBe("");
});

it("what was refused stays beyond its answer", () => {
  status = 422;
  open([new Input("words", { value: "refused" })]);
  leave();
  status = 200;
  const again = new Input("words");
  open([again]);
  expect(again.value).toBe("refused");
});

it("another version is not covered up", () => {
  const version = (value: string) => new Input("version", { type: "hidden", value });
  const [words, again] = [new Input("words"), new Input("words")];
  const form = open([version("1"), words]);
  words.value = "typed";
  form.dispatchEvent(new Event("input"));
  leave();
  open([version("2"), again]);
  expect(again.value).toBe("");
});

it("after a minute it is another visit, and nothing is left behind", () => {
  const wait = () => vi.setSystemTime(Date.now() + minute);
  const form = open([new Input("words")]);
  form.dispatchEvent(new Event("input"));
  leave();
  wait();
  open([new Input("other")], "/another page");
  expect(stored).toEqual({});
});

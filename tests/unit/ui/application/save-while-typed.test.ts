import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type AutosaveAnswer,
  type AutosaveState,
  nothingUnsaved,
  saveWhileTyped,
} from "~/ui/application/save-while-typed";
import { FakeForm, FakeInput } from "../fake-form";

const action = "/founder/applications/1/steps/plan/draft";

class Body {
  readonly fields: Record<string, string> = {};
  constructor(form?: FakeForm) {
    for (const { name, value } of form?.inputs ?? []) this.append(name, value);
  }
  append(name: string, value: string) {
    this.fields[name] = value;
  }
}

/** One that was sent and waits for its answer. */
interface Sent {
  readonly fields: Readonly<Record<string, string>>;
  /** It was sent as the page was left, and nobody hears its answer. */
  readonly last: boolean;
  readonly answer: (given: AutosaveAnswer | "down") => Promise<void>;
}

let stored: Record<string, string> = {};
let sent: Sent[] = [];
let tab = new EventTarget();

const settled = () => vi.advanceTimersByTimeAsync(0);
const savedAs = (mark: string, asked: readonly string[] = []): AutosaveAnswer => ({
  kind: "saved",
  mark,
  asked,
  at: mark,
});

/** A page whose form saves itself, with what the server had of it. */
function open(business: string, mark: string, typed = business) {
  tab = Object.assign(new EventTarget(), { setTimeout, clearTimeout });
  vi.stubGlobal("window", tab);
  const [hidden, field] = [new FakeInput("mark", mark, "hidden"), new FakeInput("business", business)];
  field.value = typed;
  const form = new FakeForm([hidden, field]);
  const states: AutosaveState["kind"][] = [];
  let anew = 0;
  const stop = saveWhileTyped(nothingUnsaved(), {
    element: form as unknown as HTMLFormElement,
    action,
    shown: "",
    onState: ({ kind }) => states.push(kind),
    onMark: () => {},
    onOtherQuestions: () => (anew += 1),
  });
  const type = (text: string) => {
    field.value = text;
    form.dispatchEvent(new Event("input"));
  };
  return { form, field, hidden, states, stop, type, readAnew: () => anew };
}
const leave = () => tab.dispatchEvent(new Event("pagehide"));
const pause = () => vi.advanceTimersByTimeAsync(900);
/** What was sent, as business over mark. */
const said = () => sent.map(({ fields }) => `${fields["business"]} over ${fields["mark"]}`);
/** Of those that were not sent as a page was left, how many wait for an answer. */
let waiting = 0;
let most = 0;

beforeEach(() => {
  vi.useFakeTimers();
  [stored, sent, waiting, most] = [{}, [], 0, 0];
  vi.stubGlobal("HTMLInputElement", FakeInput);
  vi.stubGlobal("HTMLSelectElement", class {});
  vi.stubGlobal("FormData", Body);
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("document", { querySelector: () => ({ dataset: { account: "a" } }) });
  vi.stubGlobal("fetch", (_: string, { body, keepalive = false }: { body: Body; keepalive?: boolean }) => {
    if (!keepalive) most = Math.max(most, (waiting += 1));
    return new Promise<Response>((resolve, reject) => {
      const answer = async (given: AutosaveAnswer | "down") => {
        if (!keepalive) waiting -= 1;
        if (given === "down") reject(new TypeError("nobody answers"));
        else resolve(Response.json(given));
        await settled();
      };
      sent.push({ fields: { ...body.fields }, last: keepalive, answer });
    });
  });
  const target: Record<string, string> = stored;
  vi.stubGlobal(
    "sessionStorage",
    new Proxy(target, {
      get: (_, name) =>
        ({
          getItem: (key: string) => target[key] ?? null,
          setItem: (key: string, value: string) => void (target[key] = value),
          removeItem: (key: string) => Reflect.deleteProperty(target, key),
        })[name as string],
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a form that saves itself", () => {
  it("is saved after a pause, each time over the mark of the save before", async () => {
    const { type, states, hidden } = open("", "m0");
    type("One");
    await vi.advanceTimersByTimeAsync(899);
    expect(said()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await sent[0]?.answer(savedAs("m1"));
    type("Two");
    await pause();
    await sent[1]?.answer(savedAs("m2"));
    expect(said()).toEqual(["One over m0", "Two over m1"]);
    expect([states, hidden.value]).toEqual([["saving", "saved", "saving", "saved"], "m2"]);
  });

  it("is saved as well where it was typed before its scripts came", async () => {
    open("", "m0", "Early");
    await pause();
    expect(said()).toEqual(["Early over m0"]);
  });

  it("sends never two saves over one mark, whatever is typed while one is under way, and saves the last of it then", async () => {
    const { type, form } = open("", "m0");
    type("One");
    await pause();
    for (const text of ["Two", "Three", "Four"]) {
      type(text);
      await pause();
      tab.dispatchEvent(new Event("online"));
    }
    expect(said()).toEqual(["One over m0"]);
    await sent[0]?.answer(savedAs("m1"));
    expect(said()).toEqual(["One over m0", "Four over m1"]);
    // Sending the form itself waits for that one as well, and then has its mark.
    const submit = Object.assign(new Event("submit", { cancelable: true }), { submitter: null });
    form.dispatchEvent(submit);
    expect([submit.defaultPrevented, form.submitted]).toEqual([true, 0]);
    await sent[1]?.answer(savedAs("m2"));
    expect([form.submitted, most]).toEqual([1, 1]);
  });

  it("goes on over what is not answered, and reads itself anew where the answers lead to other questions", async () => {
    const { type, states, readAnew } = open("", "m0");
    type("One");
    await pause();
    await sent[0]?.answer("down");
    expect(states.at(-1)).toBe("offline");
    await vi.advanceTimersByTimeAsync(15_000);
    await sent[1]?.answer(savedAs("m1", ["another"]));
    expect([said(), readAnew()]).toEqual([["One over m0", "One over m0"], 1]);
  });
});

describe("a page that is left while a save of it is under way", () => {
  it("is kept with what that sent and what stood there, and the next page sends both in their order, over the mark that they were typed over", async () => {
    const { type, stop } = open("", "m0");
    type("One");
    await pause();
    type("Two");
    leave();
    stop();
    expect(sent.map(({ last }) => last)).toEqual([false, true]);
    expect(said()).toEqual(["One over m0", "Two over m0"]);
    sent = [];
    // Read before either came: as the server had it.
    const next = open("", "m0");
    expect(next.field.value).toBe("Two");
    expect(said()).toEqual(["One over m0"]);
    await sent[0]?.answer(savedAs("m1"));
    await sent[1]?.answer(savedAs("m2"));
    expect(said()).toEqual(["One over m0", "Two over m1"]);
    expect([next.states, next.hidden.value]).toEqual([["saving", "saved"], "m2"]);
    // It is taken once.
    expect(stored).toEqual({});
  });

  it("leaves nothing behind where all was saved", async () => {
    const { type } = open("", "m0");
    type("One");
    await pause();
    await sent[0]?.answer(savedAs("m1"));
    leave();
    expect([said(), stored]).toEqual([["One over m0"], {}]);
  });

  it("keeps what stood there when it is left a second time, before that was saved", async () => {
    const first = open("", "m0");
    first.type("One");
    leave();
    first.stop();
    const second = open("", "m0");
    leave();
    second.stop();
    sent = [];
    const third = open("", "m0");
    expect(third.field.value).toBe("One");
    for (const mark of ["m1", "m2"]) await sent.at(-1)?.answer(savedAs(mark));
    expect(said()).toEqual(["One over m0", "One over m1"]);
  });
});

describe("what was kept and is sent once more", () => {
  it("is followed by what is typed meanwhile, over the last of it, and by nothing at the same time", async () => {
    const before = open("", "m0");
    before.type("One");
    leave();
    before.stop();
    sent = [];
    const { field, type, states } = open("", "m0");
    expect([field.value, said()]).toEqual(["One", ["One over m0"]]);
    type("One and more");
    await pause();
    expect(said()).toEqual(["One over m0"]);
    await sent[0]?.answer(savedAs("m1"));
    expect(said()).toEqual(["One over m0", "One and more over m1"]);
    await sent[1]?.answer(savedAs("m2"));
    expect([said().length, states.at(-1), most]).toEqual([2, "saved", 1]);
  });

  it("does not cover up what was typed into the page before it was taken up", async () => {
    const before = open("", "m0");
    before.type("Old");
    leave();
    before.stop();
    sent = [];
    const { field } = open("", "m0", "New");
    expect([field.value, said()]).toEqual(["New", ["Old over m0"]]);
    await sent[0]?.answer(savedAs("m1"));
    expect(said()).toEqual(["Old over m0", "New over m1"]);
  });
});

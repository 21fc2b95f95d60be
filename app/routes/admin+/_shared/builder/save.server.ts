import { pathTo } from "~/addresses/path-to";
import { data, redirect } from "@remix-run/node";
import type { Tree } from "~/domain/kernel/draft-tree";
import { anchorAfter, type ListOperation, operate, parseOperation } from "~/forms/program/builder/list-operation";
import { unknownNames } from "~/forms/program/builder/read-fields";
import { errorValue } from "~/i18n/error-text";
import { fingerprint } from "~/platform/fingerprint.server";
import { Refusal, StaleVersion } from "~/platform/errors";
import type { PartAnswer, PartView } from "~/ui/program/builder/view";
import { editVersion } from "~/use-cases/program/edit-version.server";
import { placesMark } from "~/data/program/places-mark.server";
import { comparedFields } from "~/presenters/program/builder/comparison.server";
import { treeOf } from "~/presenters/program/builder/frame.server";
import { placesOf } from "~/presenters/program/builder/part.server";
import {
  type BuilderPart,
  type PartOf,
  type PartRequest,
  readOver,
  typedOver,
  viewFor,
} from "~/presenters/program/builder/parts.server";
import { postPrint } from "./post-print.server";

interface Posted {
  readonly form: FormData;
  readonly mark: string;
  /** The button: one of a list, or to save, or to save and look at what is beside the fields. */
  readonly operation: ListOperation | null;
  readonly pressed: string;
}

/** Names that every form of the builder has beside its fields. */
const OWN_NAMES = ["mark", "do"];

const postedBy = async (request: Request): Promise<Posted> => {
  const form = await request.formData();
  const [pressed, mark] = [form.get("do") ?? "save", form.get("mark") ?? ""];
  const operation = typeof pressed === "string" ? parseOperation(pressed, form) : null;
  const known = operation !== null || pressed === "save" || pressed === "preview";
  if (typeof mark !== "string" || typeof pressed !== "string" || !known) throw new Response(null, { status: 400 });
  return { form, mark, operation, pressed };
};

/** Names in the post that the page has not. */
const strangers = ({ form }: Posted, { fieldsOf, beside = [] }: PartOf, tree: Tree): string[] =>
  unknownNames(fieldsOf(tree), form, tree, [...OWN_NAMES, ...beside]);

/** The tree as posted over the one that was read: names, lists and buttons must agree with it. */
const changed = (posted: Posted, part: PartOf, tree: Tree): Tree => {
  const unknown = strangers(posted, part, tree);
  if (unknown.length > 0) throw new Refusal("program.unknownKeys", { keys: unknown.join(", ") });
  const read = readOver(posted.form, part, tree);
  if (posted.operation === null) return read;
  if (posted.operation.do === "copy" && posted.operation.from === "") throw new Refusal("program.copyFrom");
  const operated = operate(part.fieldsOf(read), posted.operation, read);
  if (!operated) throw new Response(null, { status: 400 });
  return operated;
};

/** Over another tree than was read a post is stale, unless all of it stands there already. */
const agreeing = (posted: Posted, part: PartOf, tree: Tree, version: number): Tree => {
  const typed = typedOver(posted.form, part, tree);
  const same = fingerprint(typed) === fingerprint(tree) && strangers(posted, part, tree).length === 0;
  if (!same || posted.operation !== null) throw new StaleVersion(version, tree);
  return tree;
};

/** Where a kept post leads: to what changed, with what was typed beside the fields in the address. */
const leadsTo = (
  here: string,
  { form, pressed, operation }: Posted,
  { beside = [] }: PartOf,
  anchor: string,
): string => {
  const query = new URLSearchParams();
  for (const name of beside) {
    const typed = form.get(name);
    if (typeof typed === "string" && typed !== "") query.append(name, typed);
  }
  if (operation === null && pressed === "save") query.append("notice", "saved");
  const place = pressed === "preview" ? "preview" : anchor;
  const more = query.size > 0 ? (here.includes("?") ? "&" : "?") + query.toString() : "";
  return here + more + (place === "" ? "" : `#${place}`);
};

/**
 * Keeps what was posted for a part, right or wrong, and leads back to its page: to the entry that moved or came. Answers 409 with
 * what was typed and what stands when somebody else changed the part meanwhile, 422 when it was refused, 400 for buttons that
 * the page has not.
 */
export const savePart = (given: PartRequest, request: Request, part: BuilderPart) =>
  savePartWith(given, request, part, () => ({}));

/** The same, where such an answer has something beside: `more`, made of the tree as typed and the form. */
export async function savePartWith<More extends object>(
  given: PartRequest,
  request: Request,
  builderPart: BuilderPart,
  more: (typed: Tree, form: FormData) => More,
) {
  const { ctx, locale, version } = given;
  const posted = await postedBy(request);
  const part = await builderPart.partFor(given);
  const places = placesOf(builderPart);
  const kept = treeOf(builderPart.section);
  const shown = viewFor(given, builderPart, part);
  const refused = (
    over: Tree,
    rest: (yours: PartView) => Pick<PartAnswer, "mark" | "error" | "stale">,
    status: number,
  ) => {
    const typed = typedOver(posted.form, part, over);
    const yours = shown(typed);
    const { fields, open, follows } = yours;
    return data({ fields, open, follows, ...rest(yours), ...more(typed, posted.form) }, status);
  };
  const { form, mark, operation } = posted;
  const change = (tree: Tree): Tree =>
    placesMark(tree, places) === mark ? changed(posted, part, tree) : agreeing(posted, part, tree, version.version);
  let [anchor, saved] = ["", version[kept]];
  try {
    const post = operation === null ? undefined : postPrint(form);
    const { tree } = await editVersion(ctx, { versionId: version.id, part: kept, places, mark, change, post });
    saved = tree;
    if (operation) anchor = anchorAfter(operation, tree);
  } catch (error) {
    if (error instanceof Refusal) {
      const said = errorValue(error.reason, error.params);
      return refused(version[kept], () => ({ mark: posted.mark, error: said, stale: null }), 422);
    }
    if (!(error instanceof StaleVersion)) throw error;
    const current = error.current as Tree;
    const mark = placesMark(current, places);
    const compared = ({ fields }: PartView) => comparedFields(fields, shown(current).fields, posted.form, locale);
    return refused(current, (yours) => ({ mark, error: null, stale: compared(yours) }), 409);
  }
  const { section, page } = builderPart;
  const here = `${pathTo("/admin/versions/:id", { id: version.id })}/${page?.hereIn?.(saved) ?? page?.here ?? section}`;
  return redirect(leadsTo(here, posted, part, anchor), 303);
}

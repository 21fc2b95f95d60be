import { data, redirect } from "@remix-run/node";
import type { Tree } from "~/domain/program/draft-tree";
import { type ListOperation, operate, type Operated, parseOperation } from "~/forms/program/builder/list-operation";
import { readFields, unknownNames } from "~/forms/program/builder/read-fields";
import { reshape } from "~/forms/program/builder/reshape";
import { errorValue } from "~/i18n/error-text";
import { fingerprint } from "~/platform/fingerprint.server";
import { Refusal, StaleVersion } from "~/platform/errors";
import type { PartAnswer } from "~/ui/patterns/builder-view";
import { editVersion, placesMark } from "~/use-cases/edit-version.server";
import { comparedFields } from "./builder-comparison.server";
import { treeOf } from "./builder-frame.server";
import { placesOf } from "./builder-part.server";
import { type BuilderPart, type PartOf, type PartRequest, viewFor } from "./builder-parts.server";

interface Posted {
  readonly form: FormData;
  readonly mark: string;
  readonly operation: ListOperation | null;
}

/** Names that every form of the builder has beside its fields. */
const OWN_NAMES = ["mark", "do"];

const postedBy = async (request: Request): Promise<Posted> => {
  const form = await request.formData();
  const [pressed, mark] = [form.get("do") ?? "save", form.get("mark") ?? ""];
  const operation = typeof pressed === "string" ? parseOperation(pressed) : null;
  if (typeof mark !== "string" || (operation === null && pressed !== "save")) throw new Response(null, { status: 400 });
  return { form, mark, operation };
};

/** The tree with what the form says. */
const readOver = ({ form }: Posted, { fieldsOf, settle }: PartOf, tree: Tree): Tree => {
  const read = readFields(fieldsOf(tree), form, tree);
  return settle ? settle(read, tree) : read;
};

/** The tree as somebody typed it over another one, with lists as long as theirs. */
const typedOver = (posted: Posted, part: PartOf, tree: Tree): Tree =>
  readOver(posted, part, reshape(part.fieldsOf(tree), posted.form, tree));

/** Names in the post that the page has not. */
const strangers = ({ form }: Posted, { fieldsOf }: PartOf, tree: Tree): string[] =>
  unknownNames(fieldsOf(tree), form, tree, OWN_NAMES);

/** The tree as posted over the one that was read: names, lists and buttons must agree with it. */
const changed = (posted: Posted, part: PartOf, tree: Tree): Operated => {
  const unknown = strangers(posted, part, tree);
  if (unknown.length > 0) throw new Refusal("program.unknownKeys", { keys: unknown.join(", ") });
  const read = readOver(posted, part, tree);
  if (posted.operation === null) return { tree: read, anchor: "" };
  const operated = operate(part.fieldsOf(read), posted.operation, read);
  if (!operated) throw new Response(null, { status: 400 });
  return operated;
};

/** Over another tree than was read a post is stale, unless all of it stands there already. */
const agreeing = (posted: Posted, part: PartOf, tree: Tree, version: number): Operated => {
  const typed = typedOver(posted, part, tree);
  const same = fingerprint(typed) === fingerprint(tree) && strangers(posted, part, tree).length === 0;
  if (!same || posted.operation !== null) throw new StaleVersion(version, tree);
  return { tree, anchor: "" };
};

/**
 * Keeps what was posted for a part, right or wrong, and leads back to its page: to the entry that moved or came. Answers 409 with
 * what was typed and what stands when somebody else changed the part meanwhile, 422 when it was refused, 400 for buttons that
 * the page has not.
 */
export async function savePart(given: PartRequest, request: Request, builderPart: BuilderPart) {
  const { ctx, locale, version } = given;
  const posted = await postedBy(request);
  const part = await builderPart.partFor(given);
  const places = placesOf(builderPart);
  const kept = treeOf(builderPart.section);
  const shown = (tree: Tree): Pick<PartAnswer, "fields" | "open" | "follows"> => {
    const { fields, open, follows } = viewFor(given, builderPart, part)(tree);
    return { fields, open, follows };
  };
  let anchor = "";
  const change = (tree: Tree): Tree => {
    const current = placesMark(tree, places) === posted.mark;
    const done = current ? changed(posted, part, tree) : agreeing(posted, part, tree, version.version);
    anchor = done.anchor;
    return done.tree;
  };
  try {
    await editVersion(ctx, { versionId: version.id, part: kept, places, mark: posted.mark, change });
  } catch (error) {
    if (error instanceof Refusal) {
      const yours = shown(typedOver(posted, part, version[kept]));
      return data({ ...yours, mark: posted.mark, error: errorValue(error.reason, error.params), stale: null }, 422);
    }
    if (!(error instanceof StaleVersion)) throw error;
    const current = error.current as Tree;
    const yours = shown(typedOver(posted, part, current));
    const stale = comparedFields(yours.fields, shown(current).fields, posted.form, locale);
    return data({ ...yours, mark: placesMark(current, places), error: null, stale }, 409);
  }
  const here = `/admin/versions/${version.id}/${builderPart.page?.here ?? builderPart.section}`;
  const saved = here.includes("?") ? `${here}&notice=saved` : `${here}?notice=saved`;
  return redirect(anchor === "" ? saved : `${here}#${anchor}`, 303);
}

import { data, redirect } from "@remix-run/node";
import type { Tree } from "~/domain/program/draft-tree";
import { type ListOperation, operate, type Operated, parseOperation } from "~/forms/program/builder/list-operation";
import { readFields, unknownNames } from "~/forms/program/builder/read-fields";
import { reshape } from "~/forms/program/builder/reshape";
import { errorValue } from "~/i18n/error-text";
import { Refusal, StaleVersion } from "~/platform/errors";
import type { PartAnswer } from "~/ui/patterns/builder-view";
import { editVersion, placesMark } from "~/use-cases/edit-version.server";
import { comparedFields } from "./builder-comparison.server";
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

/** The tree as posted. Only over the tree that was read must names and lists agree with it: over another one it is stale. */
const changed = ({ form, operation }: Posted, { fieldsOf }: PartOf, tree: Tree, current: boolean): Operated => {
  const unknown = unknownNames(fieldsOf(tree), form, tree, OWN_NAMES);
  if (current && unknown.length > 0) throw new Refusal("program.unknownKeys", { keys: unknown.join(", ") });
  const read = readFields(fieldsOf(tree), form, tree);
  if (operation === null) return { tree: read, anchor: "" };
  const operated = operate(fieldsOf(read), operation, read);
  if (current && !operated) throw new Response(null, { status: 400 });
  return operated ?? { tree: read, anchor: "" };
};

/** The tree as somebody typed it over another one, with lists as long as theirs. */
const typedOver = ({ form }: Posted, { fieldsOf }: PartOf, tree: Tree): Tree => {
  const shaped = reshape(fieldsOf(tree), form, tree);
  return readFields(fieldsOf(shaped), form, shaped);
};

/**
 * Keeps what was posted for a part, right or wrong, and leads back to its page: to the entry that moved or came. Answers 409 with
 * what was typed and what stands when somebody else changed the part meanwhile, 422 when it was refused, 400 for buttons that
 * the page has not.
 */
export async function savePart(given: PartRequest, request: Request, { section, partFor }: BuilderPart) {
  const { ctx, locale, version } = given;
  const posted = await postedBy(request);
  const part = await partFor(given);
  const places = placesOf(section);
  const shown = (tree: Tree): Pick<PartAnswer, "fields" | "open" | "follows"> => {
    const { fields, open, follows } = viewFor(given, section, part)(tree);
    return { fields, open, follows };
  };
  let anchor = "";
  const change = (tree: Tree): Tree => {
    const done = changed(posted, part, tree, placesMark(tree, places) === posted.mark);
    anchor = done.anchor;
    return done.tree;
  };
  try {
    await editVersion(ctx, { versionId: version.id, part: "content", places, mark: posted.mark, change });
  } catch (error) {
    if (error instanceof Refusal) {
      const yours = shown(typedOver(posted, part, version.content));
      return data({ ...yours, mark: posted.mark, error: errorValue(error.reason, error.params), stale: null }, 422);
    }
    if (!(error instanceof StaleVersion)) throw error;
    const current = error.current as Tree;
    const yours = shown(typedOver(posted, part, current));
    const stale = comparedFields(yours.fields, shown(current).fields, posted.form, locale);
    return data({ ...yours, mark: placesMark(current, places), error: null, stale }, 409);
  }
  const here = `/admin/versions/${version.id}/${section}`;
  return redirect(anchor === "" ? `${here}?notice=saved` : `${here}#${anchor}`, 303);
}

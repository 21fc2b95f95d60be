/** The audiences of the portal, whose addresses begin so. */
const own = /^\/(admin|founder|auth|operator|api)(\/|\?|#|$)/;

const isPathTo = ({ type, callee }) =>
  type === "CallExpression" && callee.type === "Identifier" && callee.name === "pathTo";

/**
 * An address of the portal is made by `pathTo`, which knows the routes; one that is written by hand may lead nowhere. Lists of the domain
 * name their own paths, which a test compares with the addresses.
 */
export default {
  meta: { type: "problem", schema: [], messages: { typed: "Make this address with `pathTo`." } },
  create(context) {
    function check(node, text) {
      if (!own.test(text)) return;
      for (let each = node.parent; each; each = each.parent) if (isPathTo(each)) return;
      context.report({ node, messageId: "typed" });
    }
    return {
      Literal: (node) => typeof node.value === "string" && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis[0].value.cooked ?? ""),
    };
  },
};

/** A literal that is spread into another: one property a line, or a part with a name, is plainer than an idiom that keeps lines together. */
export default {
  meta: { type: "problem", schema: [], messages: { spread: "Write the parts of this literal where they are spread." } },
  create(context) {
    const check = (node, literal) => {
      if (node.argument.type === literal && node.parent.type === literal) context.report({ node, messageId: "spread" });
    };
    return {
      SpreadElement: (node) => ["ObjectExpression", "ArrayExpression"].forEach((literal) => check(node, literal)),
      JSXSpreadAttribute(node) {
        if (node.argument.type === "ObjectExpression") context.report({ node, messageId: "spread" });
      },
    };
  },
};

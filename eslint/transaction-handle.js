/** A transaction, by what only it has. */
const isHandle = (type) => ["rows", "$queryRaw"].every((name) => type.getProperty(name));
const isAwaited = (type) => type.getProperty("then") !== undefined;

const isFunction = ({ type }) =>
  type === "ArrowFunctionExpression" || type === "FunctionExpression" || type === "FunctionDeclaration";
const beginsTransaction = ({ parent }) =>
  parent.type === "CallExpression" && parent.callee.type === "Identifier" && parent.callee.name === "transact";

/** What a chain of members begins with: `tx` of `tx.award.create`. */
const rootOf = (node) =>
  node.type === "MemberExpression" ? rootOf(node.object) : node.type === "CallExpression" ? rootOf(node.callee) : node;

/**
 * Inside a transaction, only what takes it is waited for. Anything else would ask the pool for a second connection, or would keep rows
 * locked while it waits for something else. At run time `data/kernel/guarded-pool` throws for what types do not show.
 */
export default {
  meta: {
    type: "problem",
    schema: [],
    messages: { outside: "Inside a transaction, wait only for what takes its handle." },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const typeOf = (node) => services.program.getTypeChecker().getNonNullableType(services.getTypeAtLocation(node));

    /** The outermost function around a node that runs inside a transaction, or undefined. */
    function transactionAround(node) {
      let found;
      for (let each = node.parent; each; each = each.parent)
        if (isFunction(each) && (beginsTransaction(each) || each.params.some((param) => isHandle(typeOf(param)))))
          found = each;
      return found;
    }

    const isWithin = (node, outer) => node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];

    /** A function written inside the transaction itself: what it calls is looked at there. */
    function isLocal(callee, outer) {
      if (callee.type !== "Identifier") return false;
      for (let scope = context.sourceCode.getScope(callee); scope; scope = scope.upper) {
        const [definition] = scope.set.get(callee.name)?.defs ?? [];
        if (definition) return definition.type === "Variable" && isWithin(definition.node, outer);
      }
      return false;
    }

    function check(node, callee, args) {
      const outer = transactionAround(node);
      if (!outer || !isAwaited(services.getTypeAtLocation(node))) return;
      const root = rootOf(callee);
      if (root.type === "Identifier" && root.name === "Promise") return;
      if (isHandle(typeOf(root)) || args.some((arg) => isHandle(typeOf(arg))) || isLocal(callee, outer)) return;
      context.report({ node, messageId: "outside" });
    }

    return {
      CallExpression: (node) => check(node, node.callee, node.arguments),
      TaggedTemplateExpression: (node) => check(node, node.tag, []),
    };
  },
};

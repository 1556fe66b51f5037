import ts from 'typescript';

/**
 * The places of a file that can be spoilt: `{ start, end, kind, texts }`, where any one of `texts` put between `start` and
 * `end` is a small fault of that kind. Types, imports and wording (literals with a blank in them) are left alone.
 */
export function mutationsOf(source) {
  const found = [];
  visit(source, source, found);
  return found;
}

function visit(node, source, found) {
  if (isSilent(node)) return;
  for (const [kind, textsFor] of KINDS)
    for (const { at = node, texts } of textsFor(node, source) ?? [])
      found.push({ start: at.getStart(source), end: at.end, kind, texts });
  ts.forEachChild(node, (child) => visit(child, source, found));
}

const isSilent = (node) =>
  ts.isTypeNode(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node);

/** What else an operator could have been. */
const OPERATORS = {
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-=', '='],
  '-=': ['+=', '='],
};

/** The method that is nearly the right one. */
const METHODS = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  indexOf: 'lastIndexOf',
};

const NARROWING = ['filter', 'slice', 'sort', 'toSorted', 'reverse', 'toReversed', 'trim', 'toLowerCase'];

const KINDS = [
  ['operator', operator],
  ['boundary', boundary],
  ['condition', condition],
  ['returned constant', returned],
  ['call removed', callRemoved],
  ['element removed', elementRemoved],
  ['branches swapped', branchesSwapped],
  ['method', method],
  ['literal', literal],
  ['fallback', fallback],
];

function operator(node, source) {
  if (!ts.isBinaryExpression(node)) return;
  const texts = OPERATORS[node.operatorToken.getText(source)];
  return texts && [{ at: node.operatorToken, texts }];
}

function boundary(node, source) {
  if (!ts.isNumericLiteral(node)) return;
  const value = Number(node.getText(source).replaceAll('_', ''));
  return [{ texts: [`${value + 1}`, `(${value - 1})`] }];
}

function condition(node, source) {
  const at = ts.isIfStatement(node)
    ? node.expression
    : ts.isConditionalExpression(node)
      ? node.condition
      : undefined;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ texts: [node.operand.getText(source)] }];
  return at && [{ at, texts: [`!(${at.getText(source)})`, 'true', 'false'] }];
}

function returned(node, source) {
  const at =
    ts.isReturnStatement(node) || ts.isArrowFunction(node) ? (node.expression ?? node.body) : undefined;
  if (!at || ts.isBlock(at)) return;
  const constants = ['0', "''", '[]', 'true', 'false', 'undefined', 'null', '{}'];
  return [{ at, texts: constants.filter((text) => text !== at.getText(source)).map((text) => `(${text})`) }];
}

function callRemoved(node) {
  if (!ts.isExpressionStatement(node)) return;
  const call = ts.isAwaitExpression(node.expression) ? node.expression.expression : node.expression;
  return ts.isCallExpression(call) ? [{ texts: [';'] }] : undefined;
}

function elementRemoved(node) {
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((at) => ({ at, texts: ['...[]'] }));
  if (ts.isObjectLiteralExpression(node))
    return node.properties.filter(ts.isSpreadAssignment).map((at) => ({ at, texts: ['...{}'] }));
}

function branchesSwapped(node, source) {
  if (!ts.isConditionalExpression(node)) return;
  const [test, yes, no] = [node.condition, node.whenTrue, node.whenFalse].map((part) => part.getText(source));
  return [{ texts: [`${test} ? (${no}) : (${yes})`] }];
}

function method(node, source) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const { name, expression } = node.expression;
  const other = METHODS[name.text];
  if (other) return [{ at: name, texts: [other] }];
  return NARROWING.includes(name.text) ? [{ texts: [expression.getText(source)] }] : undefined;
}

function literal(node) {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ texts: ['false'] }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ texts: ['true'] }];
  if (ts.isTemplateExpression(node)) return [{ texts: ['``'] }];
  if (!ts.isStringLiteral(node) || /\s/.test(node.text.trim()) || isPropertyName(node)) return;
  return [{ texts: [node.text === '' ? "'?'" : "''"] }];
}

const isPropertyName = (node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

function fallback(node, source) {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return;
  return [{ texts: [node.left.getText(source), node.right.getText(source)] }];
}

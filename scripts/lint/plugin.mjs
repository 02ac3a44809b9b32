// Our own rules for oxlint: the import rules of the architecture, and a few of our habits.
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { layerRules, resolveImport } from './layers.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const fromRoot = (file) => relative(root, file).split(sep).join('/');

/** Calls back with every module a file names, however it names it. */
const importVisitor = (visit) => {
  const onSource = (node) => {
    if (typeof node.source?.value === 'string') visit(node, node.source.value);
  };
  return {
    ImportDeclaration: onSource,
    ExportNamedDeclaration: onSource,
    ExportAllDeclaration: onSource,
    ImportExpression: onSource,
    TSImportType: onSource,
    TSExternalModuleReference: (node) => visit(node, node.expression.value),
    CallExpression(node) {
      const [first] = node.arguments;
      if (node.callee.name === 'require' && typeof first?.value === 'string') {
        visit(node, first.value);
      }
    },
  };
};

const layerRule = (violationOf) => ({
  create(context) {
    const importer = fromRoot(context.filename);
    return importVisitor((node, specifier) => {
      const message = violationOf(importer, resolveImport(importer, specifier));
      if (message !== undefined) context.report({ node, message });
    });
  },
});

const han = /\p{Script=Han}/u;

/** Words live in locale files; a sentence inside a component would never be translated. */
const noHanInComponents = {
  create(context) {
    const report = (node) =>
      context.report({ node, message: 'Put Chinese words into shared/i18n and use their key.' });
    return {
      Literal: (node) => typeof node.value === 'string' && han.test(node.value) && report(node),
      JSXText: (node) => han.test(node.value) && report(node),
      TemplateElement: (node) => han.test(node.value.raw) && report(node),
    };
  },
};

/** `x as unknown as T` switches the compiler off; parse or narrow instead. */
const noDoubleAssertion = {
  create: (context) => ({
    TSAsExpression(node) {
      const inner = node.expression;
      if (inner.type === 'TSAsExpression' && inner.typeAnnotation.type === 'TSUnknownKeyword') {
        context.report({ node, message: 'Do not assert twice: parse or narrow the value.' });
      }
    },
  }),
};

export default {
  meta: { name: 'jianshen' },
  rules: {
    ...Object.fromEntries(
      Object.entries(layerRules).map(([name, violationOf]) => [name, layerRule(violationOf)]),
    ),
    'no-han-in-components': noHanInComponents,
    'no-double-assertion': noDoubleAssertion,
  },
};

import bash from 'highlight.js/lib/languages/bash';
import cpp from 'highlight.js/lib/languages/cpp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import ini from 'highlight.js/lib/languages/ini';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import latex from 'highlight.js/lib/languages/latex';
import markdown from 'highlight.js/lib/languages/markdown';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';

/** A piece of code, and what it is where it is anything: `keyword`, `string`, … */
export interface CodePiece {
  text: string;
  token?: string | undefined;
}

/** Longer code is left uncoloured: colouring takes about a second per million characters. */
const longest = 200_000;

const languages = { bash, cpp, css, diff, ini, javascript, json, latex, markdown, python, rust, sql, typescript, xml, yaml };

/** The code in pieces; undefined for languages that are not known, and for very long code. */
export function highlightCode(text: string, language: string): CodePiece[] | undefined {
  const lowlight = createLowlight(languages);
  if (text.length > longest || !lowlight.registered(language.toLowerCase())) return undefined;
  return piecesOf(lowlight.highlight(language.toLowerCase(), text).children, undefined);
}

type Nodes = ReturnType<ReturnType<typeof createLowlight>['highlight']>['children'];

function piecesOf(nodes: Nodes | Extract<Nodes[number], { type: 'element' }>['children'], outer: string | undefined): CodePiece[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{ text: node.value, token: outer }];
    return node.type === 'element' ? piecesOf(node.children, tokenOf(node.properties['className']) ?? outer) : [];
  });
}

function tokenOf(className: unknown): string | undefined {
  const [name] = Array.isArray(className) ? (className as unknown[]) : [];
  return typeof name === 'string' ? name.replace(/^hljs-/, '') : undefined;
}

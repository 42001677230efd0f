// Reads a file of lines of PowerShell and prints of each, as JSON, the words that PowerShell would make of it: those of
// its command, before them what is piped into it. A line that cannot be read, or does more than this, is null.
const { readFileSync } = require('node:fs');
const { Parser, Language } = require('@vscode/tree-sitter-wasm');

const QUOTES = /(['\u2018\u2019\u201a\u201b])['\u2018\u2019\u201a\u201b]/g;

function leaves(node, types) {
    return types.includes(node.type) ? [node] : node.namedChildren.flatMap((child) => leaves(child, types));
}

function word(node) {
    const [verbatim] = leaves(node, ['verbatim_string_characters']);
    if (verbatim) {
        return verbatim.text.slice(1, -1).replace(QUOTES, '$1');
    }
    const [expandable] = leaves(node, ['expandable_string_literal']);
    return expandable ? expandable.text.slice(1, -1).replace(/\$env:(\w+)/g, (_, name) => process.env[name]) : node.text;
}

function words(root) {
    const commands = leaves(root, ['command']);
    if (root.hasError || leaves(root, ['pipeline']).length !== 1 || commands.length !== 1) {
        return null;
    }
    const piped = leaves(root, ['logical_expression']).filter((node) => node.endIndex <= commands[0].startIndex);
    const given = commands[0].namedChildren.flatMap((node) => (node.type === 'command_elements' ? node.namedChildren : [node]));
    return [...piped, ...given].filter((node) => node.type !== 'command_argument_sep').map(word);
}

(async () => {
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Language.load(require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm')));
    const lines = readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line);
    console.log(JSON.stringify(lines.map((line) => words(parser.parse(line).rootNode))));
    process.exit(0);
})();

// Does with an SDK what a program would do, and prints one line for each: what it is, and what came of it.
// Usage: node sdks.js KIND BASE_URL MODEL KEY
const dns = require('node:dns');
const lookup = dns.lookup;
// Hosts of practice networks are this computer, whatever they are called.
dns.lookup = (host, options, callback) => lookup('localhost', options, callback);

const [kind, baseURL, model, key] = process.argv.slice(2);
const anthropic = auth => messages(new (require('@anthropic-ai/sdk').default)({ ...common, baseURL, ...auth }));
const older = auth => messages(new (require('anthropic-sdk-of-2023-api').default)({ ...common, baseURL, ...auth }));
const openai = () => new (require('openai').default)({ ...common, baseURL, apiKey: key });
const word = 'Reply with the word OK.';
const long = 'Count from 1 to 60.';
const common = { maxRetries: 0 };

async function text(stream, piece) {
    let all = '';
    for await (const event of stream) all += piece(event) ?? '';
    return all;
}

const lines = all => all.trim().split('\n').length + ' lines, last ' + all.trim().split('\n').pop();

const messages = client => ({
    models: async () => (await client.models.list()).data.map(each => each.id).join(' '),
    whole: async () => (await client.messages.create(
        { model, max_tokens: 100, messages: [{ role: 'user', content: word }] })).content[0].text,
    streamed: async () => lines(await text(await client.messages.create(
        { model, max_tokens: 500, stream: true, messages: [{ role: 'user', content: long }] }),
        event => event.delta?.text)),
});

const chat = client => ({
    models: async () => (await client.models.list()).data.map(each => each.id).join(' '),
    whole: async () => (await client.chat.completions.create(
        { model, max_completion_tokens: 100, messages: [{ role: 'user', content: word }] })).choices[0].message.content,
    streamed: async () => lines(await text(await client.chat.completions.create(
        { model, max_completion_tokens: 500, stream: true, messages: [{ role: 'user', content: long }] }),
        event => event.choices[0]?.delta?.content)),
});

const responses = client => ({
    models: chat(client).models,
    whole: async () => (await client.responses.create({ model, max_output_tokens: 100, input: word })).output_text,
    streamed: async () => lines(await text(await client.responses.create(
        { model, max_output_tokens: 500, stream: true, input: long }),
        event => event.type === 'response.output_text.delta' ? event.delta : '')),
});

const deployment = () => {
    const url = new URL(baseURL);
    const { AzureOpenAI } = require('openai');
    return new AzureOpenAI({ ...common, apiKey: key, endpoint: url.origin, deployment: model,
        apiVersion: url.searchParams.get('api-version') });
};

const kinds = {
    'anthropic-key': () => anthropic({ apiKey: key, authToken: null }),
    'anthropic-token': () => anthropic({ apiKey: null, authToken: key }),
    'anthropic-header': () => anthropic({ apiKey: null, authToken: null, defaultHeaders: { 'x-api-key': key } }),
    'older-anthropic-key': () => older({ apiKey: key, authToken: null }),
    'older-anthropic-token': () => older({ apiKey: null, authToken: key }),
    'openai-chat': () => chat(openai()),
    'openai-responses': () => responses(openai()),
    'azure-deployment': () => chat(deployment()),
};

(async () => {
    for (const [name, job] of Object.entries(kinds[kind]())) {
        try {
            console.log(name + ': ' + await job());
        } catch (error) {
            console.log(name + ': ' + error.constructor.name + ' ' + (error.status ?? error.cause?.cause ?? error.message));
        }
    }
})();

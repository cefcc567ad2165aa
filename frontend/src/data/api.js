import {columnsSize, decodeColumns} from '../core/columns.js';

/** An answer of the server that is no success, or no answer at all: `status` 0. */
export class ApiError extends Error {
    /** @param {number} status @param {string} title @param {string} detail */
    constructor(status, title, detail) {
        super(title);
        this.name = 'ApiError';
        this.status = status;
        this.detail = detail;
    }
}

/** @param {string} path @param {RequestInit} [init] */
async function request(path, init) {
    let response;
    try {
        response = await fetch(path, init);
    } catch (e) {
        if (e instanceof DOMException && e.name === 'AbortError') throw e;
        throw new ApiError(0, 'Dateline is not answering', 'It may have been stopped. What you see stays; start it again to go on.');
    }
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    throw new ApiError(response.status, problem.title ?? `The server answered ${response.status}`, problem.detail ?? `${init?.method ?? 'GET'} ${path}`);
}

/** @param {string} path @param {AbortSignal} [signal] */
const getJson = async (path, signal) => (await request(path, {signal, headers: {Accept: 'application/json'}})).json();

/** @param {string} path @param {unknown} body */
const send = (path, body) => request(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});

/** @param {string} name */
const part = name => encodeURIComponent(name);

/** The job that a 202 names in its Location. @param {Response} response */
function jobOf(response) {
    const id = response.headers.get('Location')?.split('/').pop();
    if (!id) throw new ApiError(response.status, 'The server named no job', 'The answer has no Location.');
    return id;
}

/** Reads the answer, where it can be into memory that a worker sees too. @param {Response} response @returns {Promise<ArrayBufferLike>} */
async function readColumns(response) {
    if (!globalThis.crossOriginIsolated || !response.body) return response.arrayBuffer();
    const reader = response.body.getReader();
    let start = new Uint8Array(0), at = 0;
    /** @type {Uint8Array | null} */
    let all = null;
    for (;;) {
        const {done, value} = await reader.read(); // eslint-disable-line no-await-in-loop
        if (done) break;
        if (all) {
            if (at + value.length > all.length) all = grown(all, at + value.length);
            all.set(value, at);
        } else {
            start = joined(start, value);
            const size = columnsSize(start);
            if (size !== null) {
                all = new Uint8Array(new SharedArrayBuffer(Math.max(size, start.length)));
                all.set(start);
            }
        }
        at += value.length;
    }
    if (!all) return start.buffer;
    return at < all.length ? all.slice(0, at).buffer : all.buffer; // cut short: decoding says where
}

/** @param {Uint8Array} a @param {Uint8Array} b */
function joined(a, b) {
    const out = new Uint8Array(a.length + b.length);
    out.set(a);
    out.set(b, a.length);
    return out;
}

/** @param {Uint8Array} bytes @param {number} length */
function grown(bytes, length) {
    const out = new Uint8Array(new SharedArrayBuffer(length));
    out.set(bytes);
    return out;
}

/** @typedef {typeof api} Api where events come from: a server, or the file that holds the page */

/** The HTTP interface of docs/api.md. Methods reject with ApiError. */
export const api = {
    /** @param {AbortSignal} [signal] */
    async columns(signal) {
        const answer = await request('/api/columns', {signal});
        return {...decodeColumns(await readColumns(answer)), version: answer.headers.get('ETag') ?? ''};
    },

    /** @returns {Promise<{version: string, running: import('../core/types.js').Job[]}>} of the events, as the columns have it, and the jobs that have not ended */
    changes: () => getJson('/api/changes'),

    /** @param {number[]} keys at most 500 @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Summary[]>} */
    summaries: async (keys, signal) => (await getJson(`/api/events?keys=${keys.join(',')}`, signal)).events,

    /** @param {string} id @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').EventDetail>} */
    event: (id, signal) => getJson(`/api/events/${part(id)}`, signal),

    /** @param {URLSearchParams} query @returns {Promise<{events: import('../core/types.js').Summary[], total: number}>} the first events that pass */
    events: query => getJson(`/api/events?${query}`),

    /** @param {URLSearchParams} query @returns {Promise<import('../core/remote.js').Answer>} */
    aggregates: query => getJson(`/api/aggregates?${query}`),

    /** @param {URLSearchParams} query @returns {Promise<import('../core/remote.js').Facets>} */
    facets: async query => (await getJson(`/api/facets?${query}`)).facets,

    /** @param {string} text @param {AbortSignal} [signal] @returns {Promise<number[]>} keys of all events that match */
    search: async (text, signal) => (await getJson(`/api/search?text=${part(text)}`, signal)).keys,

    /** @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Dataset[]>} */
    datasets: signal => getJson('/api/datasets', signal),

    /** @param {string} id @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Problem[]>} */
    problems: (id, signal) => getJson(`/api/datasets/${part(id)}/problems`, signal),

    /** @param {string} id @returns {Promise<string | null>} id of the job where it takes longer */
    removeDataset: async (id) => {
        const answer = await request(`/api/datasets/${part(id)}`, {method: 'DELETE'});
        return answer.status === 202 ? jobOf(answer) : null;
    },

    /** @param {string} id @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Article>} */
    article: (id, signal) => getJson(`/api/articles/${part(id)}`, signal),

    /** @param {string} id @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').ExplainedSentence[]>} */
    explain: (id, signal) => getJson(`/api/articles/${part(id)}/explain`, signal),

    /** @param {{title?: string, published?: string, text: string}} article @returns {Promise<string>} id of the job */
    addArticle: async article => jobOf(await send('/api/articles', article)),

    /** @param {File} file @returns {Promise<string>} id of the job */
    async addFile(file) {
        const form = new FormData();
        form.append('file', file);
        return jobOf(await request('/api/imports', {method: 'POST', body: form}));
    },

    /** @param {File} file @returns {Promise<import('../core/types.js').Preview | null>} null where it is no event file */
    async preview(file) {
        const form = new FormData();
        form.append('file', file);
        try {
            return await (await request('/api/previews', {method: 'POST', body: form})).json();
        } catch (e) {
            if (e instanceof ApiError && (e.status === 404 || e.status === 405 || e.message === 'This is no event file')) return null;
            throw e;
        }
    },

    /** @param {string} id @param {import('../core/types.js').ReadHow} how @returns {Promise<import('../core/types.js').Preview>} */
    previewAgain: async (id, how) => (await send(`/api/previews/${part(id)}`, how)).json(),

    /** @param {string} id @param {import('../core/types.js').ReadHow} how @returns {Promise<string>} id of the job */
    importPreview: async (id, how) => jobOf(await send(`/api/previews/${part(id)}/import`, how)),

    /** @param {string} id */
    discardPreview: id => request(`/api/previews/${part(id)}`, {method: 'DELETE'}),

    /** @returns {Promise<import('../core/types.js').ExportFormat[]>} */
    exportFormats: () => getJson('/api/export/formats'),

    /** @param {string} format @param {number[]} keys @param {import('../core/types.js').ExportView} view @returns {Promise<{blob: Blob, name: string}>} */
    async exportFile(format, keys, view) {
        const response = await send('/api/export', {format, keys, view});
        return {blob: await response.blob(), name: /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? ''};
    },

    /** @param {string} id @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Job>} */
    job: (id, signal) => getJson(`/api/jobs/${part(id)}`, signal),

    /** @param {string} id */
    cancelJob: id => request(`/api/jobs/${part(id)}`, {method: 'DELETE'})
};

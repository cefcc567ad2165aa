import {decodeColumns} from '../core/columns.js';

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

/** @param {string} name */
const part = name => encodeURIComponent(name);

/** The job that a 202 names in its Location. @param {Response} response */
function jobOf(response) {
    const id = response.headers.get('Location')?.split('/').pop();
    if (!id) throw new ApiError(response.status, 'The server named no job', 'The answer has no Location.');
    return id;
}

/** The HTTP interface of docs/api.md. Methods reject with ApiError. */
export const api = {
    /** @param {AbortSignal} [signal] */
    columns: async signal => decodeColumns(await (await request('/api/columns', {signal})).arrayBuffer()),

    /** @param {number[]} keys at most 500 @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Summary[]>} */
    summaries: async (keys, signal) => (await getJson(`/api/events?keys=${keys.join(',')}`, signal)).events,

    /** @param {string} id @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').EventDetail>} */
    event: (id, signal) => getJson(`/api/events/${part(id)}`, signal),

    /** @param {string} text @param {AbortSignal} [signal] @returns {Promise<number[]>} keys of all events that match */
    search: async (text, signal) => (await getJson(`/api/search?text=${part(text)}`, signal)).keys,

    /** @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Dataset[]>} */
    datasets: signal => getJson('/api/datasets', signal),

    /** @param {string} id @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Problem[]>} */
    problems: (id, signal) => getJson(`/api/datasets/${part(id)}/problems`, signal),

    /** @param {string} id */
    removeDataset: id => request(`/api/datasets/${part(id)}`, {method: 'DELETE'}),

    /** @param {string} id @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Article>} */
    article: (id, signal) => getJson(`/api/articles/${part(id)}`, signal),

    /** @param {{title?: string, published?: string, text: string}} article @returns {Promise<string>} id of the job */
    addArticle: async article => jobOf(await request('/api/articles', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(article)})),

    /** @param {File} file @returns {Promise<string>} id of the job */
    async addFile(file) {
        const form = new FormData();
        form.append('file', file);
        return jobOf(await request('/api/imports', {method: 'POST', body: form}));
    },

    /** @param {string} id @param {AbortSignal} [signal] @returns {Promise<import('../core/types.js').Job>} */
    job: (id, signal) => getJson(`/api/jobs/${part(id)}`, signal),

    /** @param {string} id */
    cancelJob: id => request(`/api/jobs/${part(id)}`, {method: 'DELETE'})
};

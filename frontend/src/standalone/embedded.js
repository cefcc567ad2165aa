// The data that a file holds beside the page, in place of a server.
import {decodeColumns} from '../core/columns.js';
import {foldText, wordTest} from '../core/textSearch.js';
import {createEventBlocks} from './eventBlocks.js';
import {inflateBytes, inflateJson} from './inflate.js';
/** @import {Article, EventDetail, Exported, Summary} from '../core/types.js' */

/** @param {string} id */
const block = id => document.getElementById(id);

/** What the file tells about itself; `articles`: ids in the order of their blocks. @returns {Promise<Exported & {articles: string[]}>} */
export const readAbout = () => inflateJson(block('dl-about'));

/** The basemap's two files. @returns {Promise<{shapes: ArrayBuffer, labels: any}>} */
export const readBasemap = async () => ({shapes: await inflateBytes(block('dl-world')), labels: await inflateJson(block('dl-labels'))});

/**
 * Answers as the HTTP interface does, as far as a file can.
 * @param {Exported & {articles: string[]}} about
 */
export function createEmbeddedApi(about) {
    const events = createEventBlocks([...document.querySelectorAll('script.dl-events')], new Map(about.sources.map(source => [source.id, source]))), articles = document.querySelectorAll('script.dl-article');
    /** @type {Promise<{key: number, text: string}[]> | null} what is searched, read when first needed */
    let texts = null;

    return {
        columns: async () => decodeColumns(await inflateBytes(block('dl-columns'))),
        datasets: () => Promise.resolve(about.datasets),
        /** @param {number[]} keys @returns {Promise<Summary[]>} */
        summaries: keys => events.ofKeys(keys),
        /** @param {string} id @returns {Promise<EventDetail>} */
        async event(id) {
            const event = await events.ofId(id);
            if (!event) throw missing('event');
            return event;
        },
        /** @param {string} text @param {AbortSignal} signal @returns {Promise<number[]>} */
        async search(text, signal) {
            texts ??= events.map(event => ({key: event.key, text: foldText(textsOf(event))}));
            const all = await texts, matches = wordTest(text);
            signal.throwIfAborted();
            return all.filter(entry => matches(entry.text)).map(entry => entry.key);
        },
        /** @param {string} id @returns {Promise<Article>} */
        async article(id) {
            const at = about.articles.indexOf(id);
            if (at < 0) throw missing('article');
            const {keys, ...article} = await inflateJson(articles[at]);
            return {...article, events: (await events.ofKeys(keys)).map(event => event.id)};
        },
        problems: () => Promise.resolve([])
    };
}

/** An answer like that of a server that does not have it. @param {string} what */
const missing = what => Object.assign(new Error(`This ${what} is not in the file`), {status: 404, detail: ''});

/** What a search looks through. @param {EventDetail} event */
const textsOf = event => [event.title, event.place, event.admin1, event.countryName, ...event.perpetrators, ...event.targets, ...event.evidence.map(span => span.quote)].filter(Boolean).join(' ');

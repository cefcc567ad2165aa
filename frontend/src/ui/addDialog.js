import {el, fill} from './dom.js';
import {icon} from './icons.js';
import {createImportPreview} from './importPreview.js';
import {createJobList, outcome} from './jobList.js';
import {plural} from '../core/format.js';

/** @typedef {import('../core/types.js').Job} Job */

const TABLES = /\.(csv|tsv|tab|xlsx?|json|geojson|jsonl|kml|kmz|gpx|xml|rss|atom|zip|gz)$/i;

/**
 * Adding: files dropped anywhere or chosen, or pasted text. Work goes on when the dialog is closed.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {import('../core/types.js').Services} services
 * @param {{toast: import('../core/types.js').Actions['toast']}} actions @param {import('./importPreview.js').MapOf} mapOf
 */
export function createAddDialog(container, state, services, actions, mapOf) {
    const stop = new AbortController(), signal = stop.signal;
    const chooser = el('input', {type: 'file', multiple: true, class: 'unseen', tabindex: -1, 'aria-label': 'Files', onchange: () => {
        addFiles([...chooser.files ?? []]);
        chooser.value = '';
    }});
    const zone = el('div', {class: 'dropbox'}, icon('upload', 22), el('b', {}, 'Drop files here'), el('small', {}, 'Articles: txt, html, pdf, docx. Event files: csv, xlsx, json, geojson, kml.'), el('button', {class: 'btn', type: 'button', onclick: () => chooser.click()}, 'Choose files'), chooser);
    const text = el('textarea', {id: 'paste-text', rows: 8, required: true, placeholder: 'Paste an article or a report'}), title = el('input', {id: 'paste-title', type: 'text'}), published = el('input', {id: 'paste-published', type: 'date'});
    const problem = el('p', {class: 'problem', role: 'alert', hidden: true});
    const form = el('form', {class: 'paste', onsubmit: onPaste},
        el('h3', {}, 'Paste text'), el('label', {class: 'unseen', for: 'paste-text'}, 'Text'), text,
        el('div', {class: 'pair'}, el('label', {}, 'Title, if it has one', title), el('label', {}, 'Published', published)),
        el('p', {class: 'quiet'}, 'The day of publication tells what “last Friday” means.'), problem, el('button', {class: 'btn primary', type: 'submit'}, 'Find the events'));
    const jobs = createJobList(services, {added, changed: drawJobs, show}), jobPane = el('section', {class: 'jobpane', 'aria-label': 'Being added', hidden: true}, el('h3', {}, 'Added now'), jobs.element);
    const previews = el('div', {class: 'previews'}), addAll = el('button', {class: 'btn', type: 'button', hidden: true, onclick: () => { for (const preview of [...waiting.values()]) preview.decide(); }});
    /** @type {Map<string, ReturnType<typeof createImportPreview>>} */
    const waiting = new Map();
    const dialog = el('dialog', {class: 'dialog add', tabindex: -1, 'aria-label': 'Add articles and event files'},
        el('header', {}, el('h2', {}, 'Add articles and event files'), el('span', {class: 'gap'}), el('button', {class: 'btn ghost icononly', type: 'button', 'aria-label': 'Close', onclick: () => dialog.close()}, icon('close'))),
        el('div', {class: 'ways2'}, zone, form), el('div', {class: 'alladd'}, addAll), previews, jobPane);
    const veil = el('div', {class: 'veil', hidden: true}, el('b', {}, icon('upload', 22), 'Drop to add'));
    container.append(dialog, veil);

    function drawJobs() {
        jobPane.hidden = !jobs.count();
    }

    /** @param {File[]} files */
    function addFiles(files) {
        if (!files.length) return;
        open();
        for (const file of files) take(file);
    }

    /** An event file is looked at before it is stored; all else is taken as an article. @param {File} file */
    async function take(file) {
        const kind = TABLES.test(file.name) ? 'table' : 'file', looking = jobs.announce(file.name, kind, 'Looking into it');
        try {
            const preview = await services.preview(file);
            looking();
            if (preview) showPreview(preview);
            else jobs.run(file.name, kind, () => services.addFile(file));
        } catch (e) {
            looking();
            jobs.run(file.name, kind, () => Promise.reject(e));
        }
    }

    /** @param {import('../core/types.js').Preview} preview */
    function showPreview(preview) {
        const {id, name} = preview, shown = createImportPreview(preview, services, {
            add(_, how) {
                end();
                jobs.run(name, 'table', () => services.importPreview(id, how));
            },
            leave() {
                end();
                services.discardPreview(id).catch(() => {}); // the server drops it by itself in time
            }
        }, mapOf);
        const end = () => {
            waiting.delete(id);
            shown.element.remove();
            countWaiting();
            (previews.querySelector('section') ?? dialog).focus();
        };
        waiting.set(id, shown);
        previews.append(shown.element);
        countWaiting();
        if (waiting.size === 1) shown.element.focus();
        shown.element.scrollIntoView({block: 'nearest'});
    }

    function countWaiting() {
        addAll.hidden = waiting.size < 2;
        fill(addAll, `Add all ${waiting.size} files`);
        dialog.classList.toggle('previewing', waiting.size > 0);
    }

    /** @param {SubmitEvent} e */
    function onPaste(e) {
        e.preventDefault();
        const words = text.value.trim();
        problem.hidden = words.length >= 20;
        if (!problem.hidden) {
            fill(problem, `There are only ${plural(words.length, 'character')}. Paste at least a sentence.`);
            text.focus();
            return;
        }
        const line = words.split('\n')[0], name = title.value.trim() || (line.length > 60 ? `${line.slice(0, 59)}…` : line);
        jobs.run(name, 'paste', () => services.addArticle({...title.value.trim() && {title: title.value.trim()}, ...published.value && {published: published.value}, text: words}));
        form.reset();
    }

    /** @param {Job} job @param {string} name */
    async function added(job, name) {
        await services.reload();
        if (!dialog.open) actions.toast(`${name}: ${outcome(job)}`, job.dataset ? {label: 'Show them', run: () => show(job)} : undefined);
    }

    /** @param {Job} job */
    function show({dataset}) {
        dialog.close();
        const {filters, extent} = state.get();
        if (dataset) state.set({filters: {...filters, datasets: new Set([dataset])}, window: {...extent}, listing: {part: 'shown'}, panel: 'events', fitRequest: {kind: 'shown'}});
    }

    /** @param {'files' | 'text'} [way] */
    function open(way) {
        if (!dialog.open) dialog.showModal();
        if (way === 'text') text.focus();
    }

    /** @param {DragEvent} e */
    const hasFiles = e => !!e.dataTransfer && [...e.dataTransfer.types].includes('Files');
    let depth = 0;
    /** @param {DragEvent} e @param {number} by */
    function enter(e, by) {
        if (!hasFiles(e)) return;
        depth = Math.max(0, depth + by);
        veil.hidden = depth === 0;
        if (by > 0) e.preventDefault();
    }
    document.addEventListener('dragenter', e => enter(e, 1), {signal});
    document.addEventListener('dragleave', e => enter(e, -1), {signal});
    document.addEventListener('dragover', (e) => { if (hasFiles(e)) e.preventDefault(); }, {signal});
    document.addEventListener('drop', (e) => {
        if (!hasFiles(e)) return;
        e.preventDefault();
        depth = 0;
        veil.hidden = true;
        addFiles([...e.dataTransfer?.files ?? []]);
    }, {signal});
    dialog.addEventListener('click', (e) => { if (e.target === dialog) dialog.close(); }, {signal});
    addEventListener('beforeunload', (e) => { if (jobs.isRunning() || waiting.size) e.preventDefault(); }, {signal});

    return {open, addFiles, destroy: () => { stop.abort(); dialog.remove(); veil.remove(); }};
}

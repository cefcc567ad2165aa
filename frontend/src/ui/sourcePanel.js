import {el, fill} from './dom.js';
import {icon} from './icons.js';
import {formatAgo, formatCount, plural} from '../core/format.js';
import {parseDay} from '../core/time.js';

/** @typedef {import('../core/types.js').Dataset} Dataset */
/** @typedef {import('../core/types.js').Services} Services */

const FIRST = 50; // problems drawn at once

/**
 * The data sets: what came of each, its article, its problems, and how to remove it.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {Services} services @param {import('../core/types.js').Actions} actions
 */
export function createSourcePanel(container, state, services, actions) {
    const list = el('div', {class: 'sources'});
    fill(container, el('div', {class: 'sub'}, el('span', {}, 'Articles and event files'), services.exported ? null : el('button', {class: 'link', type: 'button', onclick: () => actions.openAdd()}, 'Add')), list);

    function draw() {
        const {datasets, load} = state.get();
        if (load === 'ready' && !datasets.length) fill(list, el('div', {class: 'none'}, el('h3', {}, 'No sources yet'), el('p', {}, 'Drop an article or an event file anywhere on this page.'), el('button', {class: 'btn', type: 'button', onclick: () => actions.openAdd()}, 'Add')));
        else fill(list, datasets.map(source));
    }

    /** @param {Dataset} dataset */
    function source(dataset) {
        const added = parseDay(dataset.added), today = Math.floor(Date.now() / 86400000), {rejected} = dataset, more = el('div', {class: 'problems', hidden: true});
        const parts = [plural(dataset.events, 'event'), dataset.undated ? `${formatCount(dataset.undated)} undated` : '', dataset.unlocated ? `${formatCount(dataset.unlocated)} unlocated` : ''].filter(Boolean).join(' · ');
        const about = [dataset.kind === 'article' ? 'Article' : dataset.format ?? 'Event file', dataset.rows && dataset.kind !== 'article' ? plural(dataset.rows, 'row') : '', added === null ? '' : `added ${formatAgo(added, today)}`].filter(Boolean).join(' · ');
        const problems = el('button', {class: `btn ghost small${rejected ? ' warned' : ''}`, type: 'button', 'aria-expanded': 'false', onclick: () => openProblems(dataset, problems, more)}, rejected ? `${formatCount(rejected)} refused` : 'Problems');
        const acts = el('span', {class: 'acts'},
            dataset.article ? el('button', {class: 'btn small', type: 'button', onclick: () => state.set({reader: dataset.article})}, icon('book'), 'Read') : null,
            el('button', {class: 'btn small', type: 'button', onclick: () => showOnly(dataset)}, 'Show only'), services.exported ? null : [problems,
                el('button', {class: 'btn ghost small icononly', type: 'button', 'aria-label': `Remove ${dataset.title}`, title: 'Remove', onclick: () => confirm(dataset, acts)}, icon('trash'))]);
        return el('section', {class: 'source'}, icon(dataset.kind === 'article' ? 'file' : 'table'), el('div', {}, el('b', {title: dataset.title}, dataset.title), el('small', {}, about), el('small', {class: 'parts'}, parts), acts, more));
    }

    /** @param {Dataset} dataset */
    function showOnly(dataset) {
        state.set({filters: {...state.get().filters, datasets: new Set([dataset.id])}, panel: 'events', listing: {part: 'shown'}, window: {...state.get().extent}, fitRequest: {kind: 'shown'}});
    }

    /** Asks in place, with what will go. @param {Dataset} dataset @param {HTMLElement} acts */
    function confirm(dataset, acts) {
        const before = [...acts.childNodes], keep = el('button', {class: 'btn small', type: 'button', onclick: () => fill(acts, before)}, 'Keep');
        fill(acts, el('button', {class: 'btn small danger', type: 'button', onclick: async () => {
            fill(acts, el('span', {class: 'quiet'}, 'Removing'));
            try {
                await services.removeDataset(dataset.id, job => fill(acts, el('span', {class: 'quiet'}, job.total ? `Removing, ${Math.floor(100 * job.done / job.total)} %` : 'Removing')));
                await services.reload();
                actions.toast(`Removed ${dataset.title}`);
            } catch (e) {
                fill(acts, before);
                actions.toast(`Not removed: ${/** @type {Error} */ (e).message}`);
            }
        }}, `Remove ${plural(dataset.events, 'event')}`), keep);
        keep.focus();
    }

    /** @param {Dataset} dataset @param {HTMLElement} button @param {HTMLElement} more */
    async function openProblems(dataset, button, more) {
        more.hidden = !more.hidden;
        button.setAttribute('aria-expanded', String(!more.hidden));
        if (more.hidden || more.childElementCount) return;
        fill(more, el('p', {class: 'quiet'}, 'Reading'));
        try {
            const problems = await services.problems(dataset.id);
            drawProblems(problems, more, FIRST);
            if (problems.length) more.append(el('p', {}, el('a', {href: `/api/datasets/${encodeURIComponent(dataset.id)}/report`, download: 'row-report.csv'}, 'Download all with reasons')));
        } catch (e) {
            fill(more, el('p', {class: 'quiet'}, /** @type {Error} */ (e).message));
        }
    }

    const leave = state.subscribe((_, changed) => { if (changed.has('datasets') || changed.has('load')) draw(); });
    draw();
    return {destroy: () => leave()};
}

/** What, where, and what to do about it. @param {import('../core/types.js').Problem[]} problems @param {HTMLElement} target @param {number} most */
function drawProblems(problems, target, most) {
    if (!problems.length) {
        fill(target, el('p', {class: 'quiet'}, 'Everything in it was understood.'));
        return;
    }
    fill(target, el('ul', {}, problems.slice(0, most).map(({row, column, value, message}) => el('li', {}, row === null ? null : el('b', {}, `Row ${formatCount(row)} `), column ? el('code', {}, value === null ? column : `${column} = ${value}`) : value ? el('code', {}, value) : null, el('span', {}, message)))),
        problems.length > most ? el('button', {class: 'link', type: 'button', onclick: () => drawProblems(problems, target, most * 20)}, `${formatCount(problems.length - most)} more`) : null);
}

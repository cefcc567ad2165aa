import {el, fill, setAttributes} from './dom.js';
import {icon, logo} from './icons.js';
import {dayOf, shareOf} from './aboutDialog.js';
import {createExportItems} from './exportItems.js';
import {createMenu} from './menu.js';

/** @typedef {import('../core/types.js').Store} Store */
/** @typedef {import('../core/types.js').Actions} Actions */

const WAIT = 250; // ms without a key before a search is made

/** @param {'system' | 'light' | 'dark'} choice */
const themeIcon = choice => choice === 'dark' ? 'moon' : 'sun';

/**
 * The header: search, export, share, theme, help, add.
 * @param {HTMLElement} container @param {Store} state @param {import('../core/types.js').Services} services @param {Actions} actions
 */
export function createTopBar(container, state, services, actions) {
    let timer = 0;
    const input = el('input', {type: 'search', id: 'search', placeholder: 'Search events and places', 'aria-label': 'Search events and places', autocomplete: 'off', spellcheck: 'false',
        oninput: () => {
            clearTimeout(timer);
            timer = window.setTimeout(search, WAIT);
        },
        onkeydown: (/** @type {KeyboardEvent} */ e) => {
            if (e.key === 'Enter') search();
            if (e.key !== 'Escape') return;
            e.stopPropagation();
            input.value = '';
            search();
            input.blur();
            container.classList.remove('searching');
        },
        onblur: () => { if (!input.value) container.classList.remove('searching'); }});
    const theme = el('button', {class: 'btn ghost icononly wide', type: 'button', onclick: () => actions.cycleTheme()});
    const {exported} = services, about = exported && el('button', {class: 'btn ghost wide told', type: 'button', title: 'About this file', onclick: () => actions.openAbout()}, icon('info'), el('span', {}, `Exported ${dayOf(exported)} from Dateline, ${shareOf(exported)}`));
    const share = createMenu({label: 'Share', class: 'btn ghost wide', face: [icon('share'), 'Share', icon('down', 14)], items: () => shareItems(actions)});
    const exportItems = createExportItems(state, services, actions, () => {
        exporting.refresh();
        more.refresh();
    });
    const exporting = createMenu({label: 'Export', class: 'btn ghost wide', face: [icon('download'), 'Export', icon('down', 14)], items: exportItems});
    const more = createMenu({label: 'More', class: 'touch narrow', face: [icon('menu', 20)], items: () => [
        ...exported ? [{label: 'About this file', icon: 'info', run: actions.openAbout}] : shareItems(actions),
        ...state.get().counts.total ? [{label: 'Export', icon: 'download', items: exportItems}] : [],
        {label: `Theme: ${state.get().themeChoice}`, run: actions.cycleTheme},
        {label: 'Keys and help', run: actions.openHelp}
    ]});

    fill(container,
        el('h1', {class: exported ? 'brand named' : 'brand', title: exported ? exported.title : null}, logo(), el('span', {}, exported ? exported.title : 'Dateline')),
        el('div', {class: 'field search', role: 'search'}, icon('search'), input, el('kbd', {'aria-hidden': true}, '/')),
        el('span', {class: 'gap'}),
        el('button', {class: 'touch narrow', type: 'button', 'aria-label': 'Search', onclick: openSearch}, icon('search', 20)),
        el('button', {class: 'touch narrow', type: 'button', 'aria-label': 'Filters', onclick: () => state.set({panel: 'filters', sheet: 'full'})}, icon('filter', 20)),
        about, exporting.element, exported ? null : share.element, theme,
        el('button', {class: 'btn ghost icononly wide', type: 'button', 'aria-label': 'Keys and help', title: 'Keys and help', onclick: () => actions.openHelp()}, icon('help')),
        exported ? null : el('button', {class: 'btn primary wide', type: 'button', onclick: () => actions.openAdd()}, icon('plus'), 'Add'),
        exported ? null : el('button', {class: 'touch narrow accent', type: 'button', 'aria-label': 'Add', onclick: () => actions.openAdd()}, icon('plus', 22)),
        more.element);

    function openSearch() {
        container.classList.add('searching');
        input.focus();
    }

    function search() {
        clearTimeout(timer);
        const text = input.value.trim(), {filters} = state.get();
        if (text !== filters.text) state.set({filters: {...filters, text, textKeys: null}});
    }

    function showTheme() {
        const {themeChoice} = state.get(), name = `Theme: ${themeChoice === 'system' ? 'as the system' : themeChoice}`;
        setAttributes(theme, {'aria-label': name, title: name});
        fill(theme, icon(themeIcon(state.get().theme)));
    }
    showTheme();
    input.value = state.get().filters.text;
    const leave = state.subscribe((now, changed) => {
        if (changed.has('theme') || changed.has('themeChoice')) showTheme();
        if (changed.has('filters') && document.activeElement !== input) input.value = now.filters.text;
        if (changed.has('datasets')) share.element.hidden = exporting.element.hidden = now.load === 'ready' && !now.datasets.length;
    });
    return {focusSearch: openSearch, destroy: () => leave()};
}

/** @param {Actions} actions @returns {import('./menu.js').Item[]} */
function shareItems(actions) {
    return [{
        label: 'Copy a link to this view', icon: 'link', run: async () => {
            try {
                await navigator.clipboard.writeText(location.href);
                actions.toast('Link copied');
            } catch {
                actions.toast('The browser did not allow copying. The address bar holds the same link.');
            }
        }
    }];
}

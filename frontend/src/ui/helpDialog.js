import {el} from './dom.js';
import {icon} from './icons.js';

/** @type {[string[], string][]} */
const KEYS = [
    [['/'], 'search'], [['Space'], 'play, pause'], [['←', '→'], 'a step back, on; with Shift ten'], [['Home', 'End'], 'first, last'], [['+', '−'], 'zoom the map or the timeline that has the focus'], [['Enter'], 'on the map: its content as a table'],
    [['J', 'K'], 'next, previous event of the list'], [['[', ']'], 'event before, after in time; the window goes along'], [['Enter'], 'elsewhere: open the event'], [['R'], 'open its article'], [['F'], 'filters'], [['N'], 'add'], [['T'], 'theme'], [['?'], 'these keys'], [['Esc'], 'close what is on top']
];

/** The keys and how to read the map. @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {boolean} adding whether anything can be added */
export function createHelpDialog(container, state, adding) {
    const box = el('input', {type: 'checkbox', onchange: () => state.set({keys: box.checked})});
    const dialog = el('dialog', {class: 'dialog help', 'aria-label': 'Keys and help'},
        el('header', {}, el('h2', {}, 'Keys and help'), el('span', {class: 'gap'}), el('button', {class: 'btn ghost icononly', type: 'button', 'aria-label': 'Close', onclick: () => dialog.close()}, icon('close'))),
        el('div', {class: 'helpbody'},
            el('section', {}, el('h3', {}, 'Keys'), el('dl', {}, KEYS.filter(([keys]) => adding || keys[0] !== 'N').flatMap(([keys, words]) => [el('dt', {}, keys.map(key => el('kbd', {}, key))), el('dd', {}, words)])), el('label', {class: 'switch'}, box, 'Single keys are on; they rest while you type')),
            el('section', {}, el('h3', {}, 'Reading the map'), el('ul', {}, [
                'A filled mark is a place that the source names. A hollow mark says that only the area is known: its dashed outline is drawn.',
                'A mark with a slash was foiled or failed.', 'A ring counts several events and shows their families.',
                'On the timeline an imprecise date is as long as it may be: a year is a year, never 1 January.',
                'Below the map every event is accounted for. Each part opens its list.', 'The address of the page holds the whole view.'].map(words => el('li', {}, words))))));
    container.append(dialog);
    dialog.addEventListener('click', (e) => { if (e.target === dialog) dialog.close(); });
    return {
        open() {
            box.checked = state.get().keys;
            if (!dialog.open) dialog.showModal();
        },
        destroy: () => dialog.remove()
    };
}

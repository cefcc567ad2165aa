// How the map shows events: a small panel of choices.
import {element} from './elements.js';
/** @import {State, Store} from '../core/types.js' */

/** @typedef {{key: 'mapMode' | 'sizeBy' | 'certain', name: string, values: [unknown, string, string][]}} Choice values: what the state holds, name, explanation */

/** @type {Choice[]} */
const CHOICES = [
    {key: 'mapMode', name: 'Show', values: [['bubbles', 'Marks', 'Pins and counts'], ['heat', 'Heat', 'Where most events are']]},
    {key: 'sizeBy', name: 'Size by', values: [['count', 'Events', 'How many events'], ['killed', 'Killed', 'How many people were killed']]},
    {key: 'certain', name: 'In the window', values: [[false, 'Possibly', 'Some possible day is in the window'], [true, 'Certainly', 'All possible days are in the window']]}
];

/**
 * @param {HTMLElement} container
 * @param {Store} state
 * @param {AbortSignal} signal
 */
export function createDisplay(container, state, signal) {
    const box = element('section', 'map-display');
    box.setAttribute('aria-label', 'Display');
    /** @type {{choice: Choice, inputs: HTMLInputElement[], field: HTMLElement}[]} */
    const fields = CHOICES.map((choice) => {
        const inputs = choice.values.map(([value, name, title], i) => {
            const input = element('input', '');
            input.type = 'radio';
            input.name = `map-${choice.key}`;
            input.value = String(i);
            input.title = title;
            input.setAttribute('aria-label', name);
            input.addEventListener('change', () => state.set(/** @type {Partial<State>} */ ({[choice.key]: value})), {signal});
            return input;
        });
        const labels = choice.values.map(([, name, title], i) => {
            const label = element('label', '', inputs[i], element('span', '', name));
            label.title = title;
            return label;
        });
        const field = element('fieldset', '', element('legend', '', choice.name), element('div', 'map-segments', ...labels));
        box.append(field);
        return {choice, inputs, field};
    });
    container.append(box);
    return {
        element: box,
        /** @param {Readonly<State>} now */
        update(now) {
            for (const {choice, inputs, field} of fields) {
                field.hidden = choice.key === 'sizeBy' && now.mapMode === 'heat'; // heat has no marks
                choice.values.forEach(([value], i) => { inputs[i].checked = now[choice.key] === value; });
            }
        },
        destroy: () => box.remove()
    };
}

import {el, fill} from './dom.js';
import {icon} from './icons.js';

/** Short notes at the bottom, a banner for what lasts, and words for screen readers. @param {HTMLElement} container @param {HTMLElement} announcer */
export function createMessages(container, announcer) {
    const toast = el('div', {class: 'toast', role: 'status', hidden: true}), banner = el('div', {class: 'banner', role: 'alert', hidden: true});
    container.append(banner, toast);
    let timer = 0;
    return {
        /** @param {string} text @param {{label: string, run: () => void}} [action] */
        toast(text, action) {
            clearTimeout(timer);
            fill(toast, el('span', {}, text), action ? el('button', {type: 'button', onclick: () => {
                toast.hidden = true;
                action.run();
            }}, action.label) : null);
            toast.hidden = false;
            timer = window.setTimeout(() => { toast.hidden = true; }, action ? 9000 : 4500);
        },
        /** What happened and what to do, until it is over: null takes it away. @param {string | null} text @param {{label: string, run: () => void}} [action] */
        banner(text, action) {
            banner.hidden = text === null;
            fill(banner, icon('warn'), el('span', {}, text ?? ''), action ? el('button', {class: 'btn small', type: 'button', onclick: action.run}, action.label) : null);
        },
        /** @param {string} text */
        announce(text) {
            announcer.textContent = text;
        },
        destroy() {
            clearTimeout(timer);
            toast.remove();
            banner.remove();
        }
    };
}

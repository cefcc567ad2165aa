import {SHAPES} from '../canvas/symbols.js';

const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} family @returns {SVGElement} its mark, 11 pixels wide */
export function shapeElement(family) {
    const svg = document.createElementNS(SVG, 'svg'), path = document.createElementNS(SVG, 'path');
    svg.setAttribute('viewBox', '-1 -1 18 18');
    svg.setAttribute('width', '11');
    svg.setAttribute('height', '11');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', SHAPES[family] ?? SHAPES.other);
    path.style.fill = `var(--${family})`;
    svg.append(path);
    return svg;
}

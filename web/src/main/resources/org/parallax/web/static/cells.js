// What the map shows, apart from the map: cells as GeoJSON, and the same cells as a list of
// buttons for the keyboard and for screen readers.
import { make, plural } from './dom.js';
import { groupOf } from './types.js';

const LISTED = 60;
const EARTH_RADIUS_M = 6371008.8;
const CORNERS = 48;

/** A cell in words, as the server puts it: "Shelling in Tall Warda, 6 Jan 2026; killed 6; …". */
export function inWords(cell) {
    return cell.label;
}

/** Points for the circles; `id` is the place in the list, `radii` are those of the cells. */
export function points(cells, radii) {
    return collection(
        cells.map((cell, id) => ({
            type: 'Feature',
            id,
            geometry: { type: 'Point', coordinates: [cell.lon, cell.lat] },
            properties: {
                group: groupOf(cell.type),
                known: cell.killed !== null,
                some: cell.killed !== null && cell.unknown > 0,
                size: radii[id],
            },
        })));
}

/** Circles on the ground around incidents whose place is only known to within some metres. */
export function spreads(cells) {
    return collection(
        cells
            .filter(cell => cell.count === 1 && cell.radius_m > 0)
            .map(cell => ({
                type: 'Feature',
                geometry: { type: 'Polygon', coordinates: [circle(cell)] },
                properties: { group: groupOf(cell.type) },
            })));
}

export function collection(features) {
    return { type: 'FeatureCollection', features };
}

/**
 * Radii in pixels. The area grows with the dead; where their number is not stated, with the
 * incidents. What is most in view sets the scale, so that nothing covers the rest.
 */
export function radii(cells) {
    const roots = cells.map(cell =>
        Math.sqrt(cell.killed === null ? Math.max(cell.count - 1, 0) : cell.killed));
    const scale = Math.min(2, 28 / Math.max(...roots, 1));
    return roots.map(root => 5 + scale * root);
}

function circle(cell) {
    const latitude = (cell.lat * Math.PI) / 180;
    const angle = cell.radius_m / EARTH_RADIUS_M;
    const ring = [];
    for (let i = 0; i <= CORNERS; i++) {
        const bearing = (2 * Math.PI * i) / CORNERS;
        const lat = Math.asin(
            Math.sin(latitude) * Math.cos(angle)
                + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing));
        const east = Math.atan2(
            Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
            Math.cos(angle) - Math.sin(latitude) * Math.sin(lat));
        ring.push([cell.lon + (east * 180) / Math.PI, (lat * 180) / Math.PI]);
    }
    return ring;
}

/** West, south, east, north of all cells, or nothing where there are none. */
export function boundsOf(cells) {
    if (cells.length === 0) return undefined;
    const lons = cells.map(cell => cell.lon);
    const lats = cells.map(cell => cell.lat);
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/**
 * The list beside the map. One stop of the Tab key; arrows, Home and End lead through it.
 *
 * @param act what choosing a cell does
 * @param point called with a cell that has the focus or the mouse, and with undefined afterwards
 */
export class CellList {
    constructor(act, point) {
        this.summary = make('summary', {}, 'The same as a list');
        this.list = make('ol', { class: 'cells' });
        this.more = make('p', { class: 'quiet' });
        this.element = make('details', { class: 'cell-list' }, this.summary, this.list, this.more);
        this.act = act;
        this.point = point;
        this.list.addEventListener('keydown', event => this.move(event));
        this.list.addEventListener('focusout', () => point(undefined));
        this.list.addEventListener('mouseleave', () => point(undefined));
    }

    show(cells) {
        const hadFocus = this.list.contains(document.activeElement);
        const order = [...cells].sort((a, b) => (b.killed ?? -1) - (a.killed ?? -1));
        this.list.replaceChildren(
            ...order.slice(0, LISTED).map((cell, i) => make('li', {}, this.button(cell, i))));
        this.summary.textContent = `${plural(cells.length, 'place')} on this part of the map, as a list`;
        const rest = order.length - LISTED;
        this.more.textContent = rest > 0 ? `${rest} more: zoom in to list them.` : '';
        if (hadFocus) this.list.querySelector('button')?.focus();
    }

    button(cell, i) {
        const sign = make('i', { class: cell.killed === null ? 'ring' : `type-${groupOf(cell.type)}` });
        sign.setAttribute('aria-hidden', 'true');
        const button = make(
            'button', { type: 'button', tabindex: i === 0 ? '0' : '-1' }, sign, inWords(cell));
        button.addEventListener('click', () => this.act(cell));
        button.addEventListener('focus', () => this.point(cell));
        button.addEventListener('mouseenter', () => this.point(cell));
        return button;
    }

    move(event) {
        const buttons = [...this.list.querySelectorAll('button')];
        const at = buttons.indexOf(document.activeElement);
        const to = {
            ArrowDown: at + 1,
            ArrowRight: at + 1,
            ArrowUp: at - 1,
            ArrowLeft: at - 1,
            Home: 0,
            End: buttons.length - 1,
        }[event.key];
        if (event.key === 'Escape') {
            this.summary.focus();
        } else if (to === undefined || buttons[to] === undefined) {
            return;
        } else {
            buttons[at]?.setAttribute('tabindex', '-1');
            buttons[to].setAttribute('tabindex', '0');
            buttons[to].focus();
        }
        event.preventDefault();
    }
}

// The map of the overview: outlines of countries (or tiles of a server that was set), and on them
// what the server says lies in view. Nothing is asked of anybody but this server and that one.
import { boundsOf, CellList, collection, inWords, points, radii, spreads } from './cells.js';
import { colour, fetchJson, make, onExchange, onTheme, plural, source, still } from './dom.js';
import { GROUPS } from './types.js';

const CLOSE = 12; // from here on, zooming in tells places no further apart
const FIRST = '6'; // how finely the whole is asked for, to see where it lies
const EMPTY = collection([]);

class OverviewMap {
    constructor(element) {
        this.element = element;
        this.cells = [];
        this.asking = new AbortController();
        this.frame = make('div', { class: 'map-frame' });
        this.ground = make('div');
        this.counts = make('div', { class: 'map-counts', 'aria-hidden': 'true' });
        this.tip = make('p', { class: 'map-tip', hidden: true });
        this.frame.append(this.ground, this.counts, this.tip);
        this.status = make('p', { role: 'status' });
        this.area = make('button', { type: 'button' }, 'Search this area');
        this.list = new CellList(cell => this.act(cell), cell => this.point(cell));
        this.foot = make('div', { class: 'map-foot' }, this.area, this.status);
        this.area.addEventListener('click', () => this.searchHere());
    }

    /** Draws the map, or says why there is none; the list is there either way. */
    async start() {
        this.element.replaceChildren(this.frame, this.foot, legend(), this.list.element);
        if (!canDraw()) return this.withoutMap();
        const [maplibre, atlas] = await Promise.all([
            import('./vendor/maplibre-gl/maplibre-gl.mjs'),
            fetchJson(this.element.dataset.outlines),
            import('./vendor/topojson-client/topojson-client.min.js'),
        ]);
        // the library's own guess has a query, which this server has no use for
        maplibre.setWorkerUrl(
            new URL('./vendor/maplibre-gl/maplibre-gl-worker.mjs', import.meta.url).href);
        const cells = await this.ask(undefined);
        this.draw(maplibre, globalThis.topojson.feature(atlas, atlas.objects.countries), cells);
        onExchange(() => this.refresh());
        onTheme(() => this.paint());
    }

    async withoutMap() {
        this.frame.remove();
        this.area.remove();
        const cells = await this.ask(undefined);
        this.list.element.open = true;
        this.take(cells);
        this.status.textContent =
            `This browser cannot draw the map (no WebGL). ${this.status.textContent}`;
    }

    draw(maplibre, outlines, first) {
        this.map = new maplibre.Map({
            container: this.ground,
            style: this.style(outlines),
            bounds: widened(boundsOf(first) ?? [-130, -50, 160, 70]),
            fitBoundsOptions: { padding: 40, maxZoom: 6 },
            minZoom: 0,
            maxZoom: 17,
            renderWorldCopies: false,
            dragRotate: false,
            pitchWithRotate: false,
            touchPitch: false,
            cooperativeGestures: true,
            locale: { 'Map.Title': 'Map of the incidents' },
            fadeDuration: still() ? 0 : 150,
            attributionControl: {
                compact: true,
                customAttribution: ['Outlines: Natural Earth', this.element.dataset.attribution]
                    .filter(Boolean)
                    .map(plain),
            },
        });
        this.map.touchZoomRotate.disableRotation();
        this.map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
        this.map.addControl(new maplibre.ScaleControl({ maxWidth: 90 }), 'bottom-left');
        this.map.on('error', event => this.complain(event.error));
        this.map.on('load', () => {
            this.refresh();
            this.map.on('moveend', () => this.refresh());
        });
        this.map.on('move', () => this.placeCounts());
        for (const layer of ['known', 'unknown', 'spread']) this.listen(layer);
    }

    listen(layer) {
        const found = event => this.cells[event.features[0].id];
        if (layer !== 'spread') this.map.on('click', layer, event => this.act(found(event)));
        this.map.on('mousemove', layer, event => {
            if (layer === 'spread') return;
            this.map.getCanvas().style.cursor = 'pointer';
            this.point(found(event));
        });
        this.map.on('mouseleave', layer, () => {
            this.map.getCanvas().style.cursor = '';
            this.point(undefined);
        });
    }

    /** Outlines, then circles of doubt, then circles of the dead; tiles, if any, below. */
    style(outlines) {
        const tiles = this.element.dataset.tiles;
        const sources = {
            outlines: { type: 'geojson', data: outlines },
            spreads: { type: 'geojson', data: EMPTY },
            cells: { type: 'geojson', data: EMPTY },
        };
        const below = [];
        if (tiles) {
            sources.tiles = { type: 'raster', tiles: [tiles], tileSize: 256 };
            below.push({ id: 'tiles', type: 'raster', source: 'tiles' });
        } else {
            below.push({ id: 'land', type: 'fill', source: 'outlines' });
        }
        return {
            version: 8,
            sources,
            layers: [
                { id: 'sea', type: 'background' },
                ...below,
                { id: 'borders', type: 'line', source: 'outlines' },
                { id: 'spread', type: 'fill', source: 'spreads' },
                { id: 'spread-edge', type: 'line', source: 'spreads' },
                { id: 'unknown', type: 'circle', source: 'cells', filter: ['!', ['get', 'known']] },
                { id: 'known', type: 'circle', source: 'cells', filter: ['get', 'known'] },
                { id: 'some', type: 'circle', source: 'cells', filter: ['get', 'some'] },
                { id: 'chosen', type: 'circle', source: 'cells', filter: ['==', ['id'], -1] },
            ].map(layer => ({ ...layer, ...layoutOf(layer), paint: paintOf(layer.id) })),
        };
    }

    paint() {
        for (const { id } of this.map.getStyle().layers) {
            for (const [property, value] of Object.entries(paintOf(id))) {
                this.map.setPaintProperty(id, property, value);
            }
        }
    }

    async refresh() {
        try {
            this.take(await this.ask(this.map.getBounds()));
        } catch (error) {
            if (error.name !== 'AbortError') this.complain(error);
        }
    }

    /** The cells in view (all of them without a view); only the last question counts. */
    async ask(view) {
        this.asking.abort();
        this.asking = new AbortController();
        const url = new URL(source(this.element, 'cells'), document.baseURI);
        url.searchParams.set('zoom', FIRST);
        if (view) {
            // not bbox: that is the filter's own, and stays as it is
            url.searchParams.set('view', edges(view).map(degrees).join(','));
            url.searchParams.set('zoom', String(Math.floor(this.map.getZoom())));
        }
        const answer = await fetchJson(url, this.asking.signal);
        this.unplaced = answer.unplaced;
        return answer.cells;
    }

    take(cells) {
        this.cells = cells;
        this.list.show(cells);
        const incidents = cells.reduce((sum, cell) => sum + cell.count, 0);
        const nowhere = this.unplaced > 0 ? `; ${this.unplaced.toLocaleString('en')} without a place` : '';
        this.status.textContent = `${plural(incidents, 'incident')} in view${nowhere}`;
        if (!this.map) return;
        this.map.getSource('spreads').setData(spreads(cells));
        const sizes = radii(cells);
        this.map.getSource('cells').setData(points(cells, sizes));
        this.labels = cells
            .map((cell, i) => ({ cell, size: sizes[i] }))
            .filter(({ cell }) => cell.count > 1)
            .map(at => ({ ...at, label: make('span', {}, at.cell.count.toLocaleString('en')) }));
        this.counts.replaceChildren(...this.labels.map(({ label }) => label));
        this.placeCounts();
    }

    placeCounts() {
        for (const { cell, size, label } of this.labels ?? []) {
            const { x, y } = this.map.project([cell.lon, cell.lat]);
            const aside = 0.7 * size;
            label.style.transform =
                `translate(${Math.round(x + aside)}px, ${Math.round(y - aside - 14)}px)`;
        }
    }

    /** Shows in words what is under the mouse or has the focus, and rings it. */
    point(cell) {
        this.tip.hidden = cell === undefined;
        if (cell) this.tip.textContent = inWords(cell);
        this.map?.setFilter('chosen', ['==', ['id'], cell ? this.cells.indexOf(cell) : -1]);
    }

    /** One incident is opened; of many, the map goes closer or the list shows them. */
    act(cell) {
        if (cell.incident) {
            location.assign(`/incident/${encodeURIComponent(cell.incident)}`);
        } else if (!this.map) {
            this.search([cell.lon - 0.05, cell.lat - 0.05, cell.lon + 0.05, cell.lat + 0.05]);
        } else if (this.map.getZoom() >= CLOSE) {
            const { x, y } = this.map.project([cell.lon, cell.lat]);
            const sw = this.map.unproject([x - 40, y + 40]);
            const ne = this.map.unproject([x + 40, y - 40]);
            this.search([sw.lng, sw.lat, ne.lng, ne.lat]);
        } else {
            const view = { center: [cell.lon, cell.lat], zoom: this.map.getZoom() + 2.5 };
            if (still()) this.map.jumpTo(view);
            else this.map.easeTo(view);
        }
    }

    searchHere() {
        this.search(edges(this.map.getBounds()));
    }

    /** Puts the area into the filter, or into the address where there is no form. */
    search(box) {
        const bbox = box.map(degrees).join(',');
        const field = document.querySelector('#filter [name="bbox"]');
        if (field) {
            field.value = bbox;
            field.form.requestSubmit();
        } else {
            const url = new URL(location.href);
            url.searchParams.set('bbox', bbox);
            location.assign(url);
        }
    }

    complain(error) {
        this.status.textContent = `The map is not whole: ${error.message}. The list has everything.`;
    }
}

/** Small circles lie on large ones. */
function layoutOf(layer) {
    return layer.type === 'circle' ? { layout: { 'circle-sort-key': ['-', ['get', 'size']] } } : {};
}

function paintOf(layer) {
    const byGroup = [
        'match',
        ['get', 'group'],
        ...GROUPS.flatMap(([group]) => [group, colour(`--type-${group}`)]),
        colour('--type-other'),
    ];
    const hollow = { 'circle-opacity': 0, 'circle-stroke-width': 2.5, 'circle-stroke-color': byGroup };
    switch (layer) {
        case 'sea': return { 'background-color': colour('--sea') };
        case 'land': return { 'fill-color': colour('--land') };
        case 'borders': return { 'line-color': colour('--border'), 'line-width': 0.7 };
        case 'spread': return { 'fill-color': byGroup, 'fill-opacity': 0.12 };
        case 'spread-edge':
            return { 'line-color': byGroup, 'line-width': 1, 'line-dasharray': [3, 2] };
        case 'known':
            return {
                'circle-radius': ['get', 'size'],
                'circle-color': byGroup,
                'circle-opacity': 0.75,
                'circle-stroke-width': 1,
                'circle-stroke-color': colour('--ink'),
            };
        case 'unknown': return { ...hollow, 'circle-radius': ['get', 'size'] };
        case 'some':
            return { ...hollow, 'circle-stroke-width': 1.5, 'circle-radius': ['+', ['get', 'size'], 3] };
        case 'chosen':
            return {
                'circle-opacity': 0,
                'circle-radius': ['+', ['get', 'size'], 5],
                'circle-stroke-width': 3,
                'circle-stroke-color': colour('--focus'),
            };
        default: return {};
    }
}

function legend() {
    const kinds = GROUPS.map(([group, name]) =>
        make('li', {}, make('i', { class: `type-${group}` }), name));
    const list = make(
        'ul',
        { class: 'legend' },
        ...kinds,
        make('li', {}, make('i', { class: 'ring' }), 'number killed not stated'),
        make('li', {}, make('i', { class: 'spread' }), 'somewhere within'));
    const folded = make('details', {}, make('summary', {}, 'What the map shows'), list);
    folded.open = matchMedia('(min-width: 44rem)').matches;
    return folded;
}

function canDraw() {
    return document.createElement('canvas').getContext('webgl2') !== null;
}

/** West, south, east, north of the view, on one globe. */
function edges(view) {
    return [
        Math.max(view.getWest(), -180),
        Math.max(view.getSouth(), -90),
        Math.min(view.getEast(), 180),
        Math.min(view.getNorth(), 90),
    ];
}

/** One place alone would be looked at from too near. */
function widened([west, south, east, north]) {
    return [west - 0.5, Math.max(south - 0.5, -85), east + 0.5, Math.min(north + 0.5, 85)];
}

function degrees(value) {
    return value.toFixed(4);
}

/** MapLibre takes attribution as markup. */
function plain(text) {
    return make('span', {}, text).innerHTML;
}

const element = document.getElementById('map');
if (element) {
    const map = new OverviewMap(element);
    map.start().catch(error => map.complain(error));
}

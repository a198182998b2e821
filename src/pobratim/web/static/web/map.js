// The map: Leaflet moves it, one canvas layer of ours draws land, ties and places. No tiles, no third party.
// Paths are worked out once in Mercator's unit square; a redraw only scales them. While the map is dragged the
// canvas moves as a whole, so that a frame costs nothing however many ties there are.
"use strict";
(() => {
  const DEGREE = Math.PI / 180;
  const PICK = 14; // pixels around the pointer in which a place is found
  const MANY = 2000; // lines from which on they are drawn paler, the more there are
  const BATCH = 64; // lines drawn in one stroke: a stroke of all of them takes many times as long
  const STEPS = 9, MOST_STEPS = 18; // of a great circle: to the radian, and of half of it
  const NEAREST = 9; // the closest zoom: a town, not a house
  const worldX = (lon) => lon / 360 + 0.5;
  const HIGHEST = Math.sin(85 * DEGREE);
  const mercator = (sine) => {
    const s = Math.max(-HIGHEST, Math.min(HIGHEST, sine));
    return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
  };
  const worldY = (lat) => mercator(Math.sin(lat * DEGREE));

  // Lines: where each begins, all points (x and y by turns), and the box each lies in.
  function lines(most, mostPoints) {
    const starts = new Uint32Array(most + 1), points = new Float32Array(2 * mostPoints), boxes = new Float32Array(4 * most);
    let count = 0, end = 0;
    return {
      begin() {
        starts[count] = end;
        boxes.set([2, 2, -1, -1], 4 * count);
        count++;
      },
      add(x, y) {
        const box = 4 * (count - 1);
        points[end++] = x; points[end++] = y;
        if (x < boxes[box]) boxes[box] = x;
        if (y < boxes[box + 1]) boxes[box + 1] = y;
        if (x > boxes[box + 2]) boxes[box + 2] = x;
        if (y > boxes[box + 3]) boxes[box + 3] = y;
      },
      done() {
        starts[count] = end;
        return { count, starts: starts.slice(0, count + 1), points: points.slice(0, end), boxes };
      },
    };
  }

  function unpackLand(rings) {
    const out = lines(rings.length, rings.reduce((sum, ring) => sum + ring.length / 2, 0));
    for (const ring of rings) {
      out.begin();
      let lon = 0, lat = 0;
      for (let i = 0; i < ring.length; i += 2) {
        lon += ring[i]; lat += ring[i + 1];
        out.add(worldX(lon / 100), worldY(lat / 100));
      }
    }
    return out.done();
  }

  function unpack(buffer) {
    const view = new DataView(buffer);
    const count = view.getUint32(0, true), ties = view.getUint32(4, true);
    const raw = new Uint16Array(buffer, 8, count * 2);
    const wide = count > 65535;
    const ends = wide ? new Uint32Array(buffer.slice(8 + count * 4, 8 + count * 4 + ties * 8))
                      : new Uint16Array(buffer, 8 + count * 4, ties * 2);
    const states = new Uint8Array(buffer, 8 + count * 4 + ties * (wide ? 8 : 4), ties);
    const places = new Float32Array(count * 2), globe = new Float32Array(count * 3);
    for (let i = 0; i < count; i++) {
      const lon = (raw[2 * i] / 65535 - 0.5) * 360, lat = (raw[2 * i + 1] / 65535 - 0.5) * 180;
      places[2 * i] = worldX(lon);
      places[2 * i + 1] = worldY(lat);
      const level = Math.cos(lat * DEGREE);
      globe[3 * i] = level * Math.cos(lon * DEGREE);
      globe[3 * i + 1] = level * Math.sin(lon * DEGREE);
      globe[3 * i + 2] = Math.sin(lat * DEGREE);
    }
    return { count, ties, ends, states, places, globe, raw };
  }

  // Great circles, as many steps as the way is long; cut where they pass 180 degrees or leave the map over a pole.
  function arcs(data, wanted) {
    const { places, globe, ends, states } = data;
    const chosen = [];
    for (let t = 0; t < data.ties; t++) if (wanted(states[t], t)) chosen.push(t);
    const out = lines(3 * chosen.length, chosen.length * (MOST_STEPS + 2));
    for (const t of chosen) {
      const a = 3 * ends[2 * t], b = 3 * ends[2 * t + 1];
      const cosine = globe[a] * globe[b] + globe[a + 1] * globe[b + 1] + globe[a + 2] * globe[b + 2];
      const angle = Math.acos(Math.max(-1, Math.min(1, cosine))), sine = Math.sin(angle) || 1;
      const steps = Math.max(1, Math.min(MOST_STEPS, Math.round(angle * STEPS)));
      let before = places[2 * ends[2 * t]];
      out.begin();
      out.add(before, places[2 * ends[2 * t] + 1]);
      for (let i = 1; i <= steps; i++) {
        const k = Math.sin((1 - i / steps) * angle) / sine, m = Math.sin(i / steps * angle) / sine;
        const last = i === steps, end = 2 * ends[2 * t + 1];
        const high = k * globe[a + 2] + m * globe[b + 2];
        if (!last && Math.abs(high) > HIGHEST) { // above the edge of the map
          before = NaN;
          continue;
        }
        const x = last ? places[end] : Math.atan2(k * globe[a + 1] + m * globe[b + 1], k * globe[a] + m * globe[b]) / (2 * Math.PI) + 0.5;
        if (!(Math.abs(x - before) <= 0.5)) out.begin();
        out.add(x, last ? places[end + 1] : mercator(high));
        before = x;
      }
    }
    return out.done();
  }

  const Drawing = L.Renderer.extend({
    options: { padding: 0.25 },

    initialize(paint, options) {
      L.Renderer.prototype.initialize.call(this, options);
      this._paint = paint;
    },

    _initContainer() {
      this._container = document.createElement("canvas");
      this._container.setAttribute("aria-hidden", "true");
      this._pen = this._container.getContext("2d");
    },

    _destroyContainer() {
      this._container.remove();
      delete this._container;
    },

    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const size = this._bounds.getSize(), sharp = L.Browser.retina ? 2 : 1;
      L.DomUtil.setPosition(this._container, this._bounds.min);
      this._container.width = sharp * size.x;
      this._container.height = sharp * size.y;
      this._container.style.width = `${size.x}px`;
      this._container.style.height = `${size.y}px`;
      this.redraw();
    },

    redraw() {
      if (!this._bounds) return;
      const sharp = L.Browser.retina ? 2 : 1, size = this._bounds.getSize();
      const scale = this._map.options.crs.scale(this._map.getZoom());
      const origin = this._map.getPixelOrigin().add(this._bounds.min);
      const pen = this._pen;
      pen.setTransform(sharp, 0, 0, sharp, 0, 0);
      pen.clearRect(0, 0, size.x, size.y);
      this._paint(pen, scale, origin, size);
    },
  });

  // One line of a path, if any of it can be seen.
  function trace(pen, { starts, points, boxes }, i, scale, origin, size) {
    const box = 4 * i;
    if (boxes[box + 2] * scale - origin.x < 0 || boxes[box] * scale - origin.x > size.x
      || boxes[box + 3] * scale - origin.y < 0 || boxes[box + 1] * scale - origin.y > size.y) return;
    for (let j = starts[i]; j < starts[i + 1]; j += 2) {
      const x = points[j] * scale - origin.x, y = points[j + 1] * scale - origin.y;
      if (j === starts[i]) pen.moveTo(x, y); else pen.lineTo(x, y);
    }
  }

  function stroke(pen, path, scale, origin, size) {
    for (let i = 0; i < path.count; i += BATCH) {
      pen.beginPath();
      for (let k = i; k < Math.min(i + BATCH, path.count); k++) trace(pen, path, k, scale, origin, size);
      pen.stroke();
    }
  }

  function fill(pen, path, scale, origin, size) {
    pen.beginPath();
    for (let i = 0; i < path.count; i++) trace(pen, path, i, scale, origin, size);
    pen.fill("evenodd");
  }

  function show(host, rings, data) {
    host.dataset.ready = ""; // shown before it is measured
    const land = unpackLand(rings);
    const firm = arcs(data, (state) => state < 2), open = arcs(data, (state) => state >= 2);
    let ink = {}, chosen = -1, chosenArcs = null;
    const read = () => {
      const style = getComputedStyle(host);
      ink = Object.fromEntries(["rule", "accent", "quiet", "ink"].map((k) => [k, style.getPropertyValue(`--${k}`).trim()]));
    };
    const paint = (pen, scale, origin, size) => {
      const many = data.ties > MANY, thin = many ? Math.max(0.3, Math.sqrt(MANY / data.ties)) : 1;
      const near = Math.min(1, Math.max(0, (Math.log2(scale) - 8) / 4));
      pen.fillStyle = ink.rule;
      fill(pen, land, scale, origin, size);
      pen.lineWidth = 1; pen.strokeStyle = ink.quiet; pen.globalAlpha = many ? 0.12 * thin + 0.3 * near : 0.5;
      stroke(pen, open, scale, origin, size);
      pen.strokeStyle = ink.accent; pen.globalAlpha = many ? 0.3 * thin + 0.4 * near : 0.75; pen.lineWidth = 1.4;
      stroke(pen, firm, scale, origin, size);
      pen.globalAlpha = 1;
      if (chosenArcs) {
        pen.lineWidth = 2; pen.strokeStyle = ink.accent;
        stroke(pen, chosenArcs, scale, origin, size);
      }
      pen.fillStyle = ink.accent;
      const r = many ? 1.5 * thin + near * 2 : 2.5;
      pen.beginPath();
      for (let i = 0; i < data.count; i++) {
        const x = data.places[2 * i] * scale - origin.x, y = data.places[2 * i + 1] * scale - origin.y;
        if (x < -r || y < -r || x > size.x + r || y > size.y + r) continue;
        const big = i === chosen ? r + 2.5 : r;
        pen.moveTo(x + big, y); pen.arc(x, y, big, 0, 2 * Math.PI);
      }
      pen.fill();
    };

    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(host, {
      attributionControl: false, zoomControl: false, minZoom: 0, maxZoom: NEAREST, zoomSnap: 0.5,
      maxBounds: [[-75, -200], [85, 200]], maxBoundsViscosity: 0.8,
      zoomAnimation: !still, fadeAnimation: !still, inertia: !still, scrollWheelZoom: false,
    });
    const words = host.dataset;
    L.control.zoom({ zoomInTitle: words.nearer, zoomOutTitle: words.farther }).addTo(map);
    read();
    const drawing = new Drawing(paint);
    map.setView([38, 18], host.clientWidth < 500 ? 0.5 : host.clientWidth < 1000 ? 1.5 : 2, { animate: false });
    drawing.addTo(map);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { read(); drawing.redraw(); });

    const out = document.getElementById(words.says);
    const find = (event) => {
      const scale = map.options.crs.scale(map.getZoom());
      const at = map.getPixelOrigin().add(event.layerPoint);
      let best = -1, far = PICK * PICK;
      for (let i = 0; i < data.count; i++) {
        const dx = data.places[2 * i] * scale - at.x, dy = data.places[2 * i + 1] * scale - at.y;
        const d = dx * dx + dy * dy;
        if (d < far) { far = d; best = i; }
      }
      return best;
    };
    const choose = async (place) => {
      if (place === chosen) return;
      chosen = place;
      const own = (_, t) => data.ends[2 * t] === place || data.ends[2 * t + 1] === place;
      chosenArcs = place < 0 ? null : arcs(data, own);
      drawing.redraw();
      if (place < 0) { out.replaceChildren(); return; }
      const { at, name, partners: named } = await fetch(words.place.replace("/place-0.", `/place-${place}.`))
        .then((answer) => answer.json());
      if (place !== chosen) return;
      if (at[0] !== data.raw[2 * place] || at[1] !== data.raw[2 * place + 1]) {
        await fetch(words.map, { cache: "reload" }); // the record has changed: its places are counted anew
        location.reload();
        return;
      }
      const list = document.createElement("ul");
      for (const [tie, text] of named) {
        const item = document.createElement("li"), link = document.createElement("a");
        link.href = words.partnership.replace("ID", tie);
        link.textContent = text;
        item.append(link);
        list.append(item);
      }
      const head = document.createElement("p");
      head.textContent = name;
      out.replaceChildren(head, list);
    };
    map.on("click", (event) => choose(find(event)));
    map.on("mousemove", (event) => { host.classList.toggle("over-place", find(event) >= 0); });
    host.dataset.ready = String(Math.round(performance.now()));
  }

  for (const host of document.querySelectorAll("[data-map]")) {
    Promise.all([
      fetch(host.dataset.land).then((answer) => answer.json()),
      fetch(host.dataset.map).then((answer) => answer.arrayBuffer()),
    ]).then(([rings, buffer]) => show(host, rings, unpack(buffer)));
  }
})();

// The map: Leaflet moves it, one canvas layer of ours draws land, ties and places. No tiles, no third party.
// Paths are worked out once in Mercator's unit square; a redraw only scales them. While the map is dragged the
// canvas moves as a whole, so that a frame costs nothing however many ties there are.
"use strict";
(() => {
  const DEGREE = Math.PI / 180;
  const PICK = 14; // pixels around the pointer in which a place is found
  const BATCH = 64; // lines drawn in one stroke: a stroke of all of them takes many times as long
  const NEAREST = 9; // the closest zoom: a town, not a house
  const worldX = (lon) => lon / 360 + 0.5;
  const worldY = (lat) => {
    const s = Math.sin(Math.max(-85, Math.min(85, lat)) * DEGREE);
    return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
  };

  // Lines: where each begins, all points (x and y by turns), and the box each lies in.
  function lines() {
    const starts = [], points = [];
    return {
      begin() { starts.push(points.length); },
      add(x, y) { points.push(x, y); },
      done() {
        starts.push(points.length);
        const boxes = new Float32Array(4 * (starts.length - 1));
        for (let i = 0; i + 1 < starts.length; i++) {
          let [west, north, east, south] = [2, 2, -1, -1];
          for (let j = starts[i]; j < starts[i + 1]; j += 2) {
            west = Math.min(west, points[j]); east = Math.max(east, points[j]);
            north = Math.min(north, points[j + 1]); south = Math.max(south, points[j + 1]);
          }
          boxes.set([west, north, east, south], 4 * i);
        }
        return { starts: Uint32Array.from(starts), points: Float32Array.from(points), boxes };
      },
    };
  }

  function unpackLand(rings) {
    const out = lines();
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
    const places = new Float32Array(count * 2), degrees = new Float32Array(count * 2);
    for (let i = 0; i < count; i++) {
      degrees[2 * i] = (raw[2 * i] / 65535 - 0.5) * 360;
      degrees[2 * i + 1] = (raw[2 * i + 1] / 65535 - 0.5) * 180;
      places[2 * i] = worldX(degrees[2 * i]);
      places[2 * i + 1] = worldY(degrees[2 * i + 1]);
    }
    return { count, ties, ends, states, places, degrees };
  }

  // Great circles, as many steps as the way is long; cut where they pass 180 degrees.
  function arcs(data, wanted) {
    const out = lines();
    const { degrees, ends, states } = data;
    for (let t = 0; t < data.ties; t++) {
      if (!wanted(states[t])) continue;
      const a = ends[2 * t], b = ends[2 * t + 1];
      const l0 = degrees[2 * a] * DEGREE, p0 = degrees[2 * a + 1] * DEGREE;
      const l1 = degrees[2 * b] * DEGREE, p1 = degrees[2 * b + 1] * DEGREE;
      const u = [Math.cos(p0) * Math.cos(l0), Math.cos(p0) * Math.sin(l0), Math.sin(p0)];
      const v = [Math.cos(p1) * Math.cos(l1), Math.cos(p1) * Math.sin(l1), Math.sin(p1)];
      const angle = Math.acos(Math.max(-1, Math.min(1, u[0] * v[0] + u[1] * v[1] + u[2] * v[2])));
      const steps = Math.max(1, Math.min(24, Math.round(angle * 12)));
      const sine = Math.sin(angle) || 1;
      let before = null;
      out.begin();
      for (let i = 0; i <= steps; i++) {
        const k = angle ? Math.sin((1 - i / steps) * angle) / sine : 1 - i / steps;
        const m = angle ? Math.sin(i / steps * angle) / sine : i / steps;
        const x = k * u[0] + m * v[0], y = k * u[1] + m * v[1], z = k * u[2] + m * v[2];
        const wx = worldX(Math.atan2(y, x) / DEGREE), wy = worldY(Math.atan2(z, Math.hypot(x, y)) / DEGREE);
        if (before !== null && Math.abs(wx - before) > 0.5) out.begin();
        out.add(wx, wy);
        before = wx;
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
    for (let i = 0; i + 1 < path.starts.length; i += BATCH) {
      pen.beginPath();
      for (let k = i; k < Math.min(i + BATCH, path.starts.length - 1); k++) trace(pen, path, k, scale, origin, size);
      pen.stroke();
    }
  }

  function fill(pen, path, scale, origin, size) {
    pen.beginPath();
    for (let i = 0; i + 1 < path.starts.length; i++) trace(pen, path, i, scale, origin, size);
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
      const many = data.ties > 2000, near = Math.min(1, Math.max(0, (Math.log2(scale) - 8) / 4));
      pen.fillStyle = ink.rule;
      fill(pen, land, scale, origin, size);
      pen.lineWidth = 1; pen.strokeStyle = ink.quiet; pen.globalAlpha = many ? 0.12 + 0.3 * near : 0.5;
      stroke(pen, open, scale, origin, size);
      pen.strokeStyle = ink.accent; pen.globalAlpha = many ? 0.2 + 0.4 * near : 0.75; pen.lineWidth = 1.4;
      stroke(pen, firm, scale, origin, size);
      pen.globalAlpha = 1;
      if (chosenArcs) {
        pen.lineWidth = 2; pen.strokeStyle = ink.accent;
        stroke(pen, chosenArcs, scale, origin, size);
      }
      pen.fillStyle = ink.accent;
      const r = many ? 1 + near * 2 : 2.5;
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

    let called = null;
    const namesOf = () => (called ??= fetch(words.names).then((answer) => answer.json()));
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
      const partners = [];
      for (let t = 0; t < data.ties; t++) {
        const [a, b] = [data.ends[2 * t], data.ends[2 * t + 1]];
        if (a === place || b === place) partners.push([a === place ? b : a, t]);
      }
      const only = new Set(partners.map(([, t]) => t));
      chosenArcs = place < 0 ? null : arcs({ ...data, ...subset(data, only) }, () => true);
      drawing.redraw();
      if (place < 0) { out.replaceChildren(); return; }
      const { places, ties } = await namesOf();
      if (place !== chosen) return;
      const list = document.createElement("ul");
      for (const [other, t] of partners) {
        const item = document.createElement("li"), link = document.createElement("a");
        link.href = words.partnership.replace("ID", ties[t][0]);
        link.textContent = places[other][0];
        item.append(link);
        list.append(item);
      }
      const head = document.createElement("p");
      head.textContent = places[place][0];
      out.replaceChildren(head, list);
    };
    map.on("click", (event) => choose(find(event)));
    map.on("mousemove", (event) => { host.classList.toggle("over-place", find(event) >= 0); });
    host.dataset.ready = String(Math.round(performance.now()));
  }

  function subset(data, only) {
    const ends = new Uint32Array(only.size * 2), states = new Uint8Array(only.size);
    let n = 0;
    for (const t of only) {
      ends[2 * n] = data.ends[2 * t]; ends[2 * n + 1] = data.ends[2 * t + 1]; states[n] = data.states[t];
      n++;
    }
    return { ends, states, ties: only.size };
  }

  for (const host of document.querySelectorAll("[data-map]")) {
    Promise.all([
      fetch(host.dataset.land).then((answer) => answer.json()),
      fetch(host.dataset.map).then((answer) => answer.arrayBuffer()),
    ]).then(([rings, buffer]) => show(host, rings, unpack(buffer)));
  }
})();
